package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.Account;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Destination;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.Gap;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Origin;
import io.claimline.dialer.compliance.facts.Person;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.PriorAttempt.Ending;
import io.claimline.dialer.compliance.facts.PriorAttempt.Way;
import io.claimline.dialer.compliance.facts.Revocation;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.facts.Whereabouts;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.Audience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts of a patient in New York against whom nothing stands, to be changed by a test. */
final class Given {
    static final E164 NUMBER = new E164("+12125550123");
    static final E164 OTHER = new E164("+12125550199");
    static final String NY = "America/New_York";
    static final String LA = "America/Los_Angeles";

    Audience audience = Audience.PATIENT;
    Set<String> phoneZones = new TreeSet<>(Set.of(NY));
    Set<String> addressZones = new TreeSet<>(Set.of(NY));

    @Nullable
    String stated;

    Set<String> states = new TreeSet<>(Set.of("NY"));
    String zip = "12207";
    String client = "acme";

    @Nullable
    Capacity capacity = Capacity.FIRST_PARTY;

    List<Debt> debts = new ArrayList<>(List.of(new Debt("d-1", BalanceKind.PATIENT_RESPONSIBILITY)));

    @Nullable
    LineType lineType = LineType.LANDLINE;

    NumberAt at = NumberAt.HOME;
    int lines;
    Trunk trunk = Trunk.PUBLIC;
    Technology technology = Technology.LIVE;
    AgentSite site = AgentSite.OFFSHORE;

    @Nullable
    E164 callerId = OTHER;

    Set<E164> inventory = Set.of(OTHER);
    List<PriorAttempt> attempts = new ArrayList<>();
    List<Consent> consents = new ArrayList<>();
    List<Revocation> revocations = new ArrayList<>();
    Set<Flag> flags = new TreeSet<>();
    List<Wish> wishes = new ArrayList<>();
    Set<Gap> gaps = new TreeSet<>();

    DialFacts facts() {
        return new DialFacts(
                audience,
                new Whereabouts(phoneZones, addressZones, stated, states, zip),
                new Account(client, capacity, debts),
                new Destination(NUMBER, lineType, at, lines),
                new Origin(trunk, technology, site, callerId, inventory),
                new Person(attempts, consents, revocations, flags, wishes),
                gaps);
    }

    Given zones(Set<String> phone, Set<String> address) {
        phoneZones = phone;
        addressZones = address;
        return this;
    }

    Given nowhere() {
        zones(Set.of(), Set.of());
        states = Set.of();
        zip = "";
        return this;
    }

    Given attempt(Instant when, Ending ending) {
        attempts.add(new PriorAttempt(when, Way.LIVE_CALL, ending, NUMBER, Set.of("d-1"), false));
        return this;
    }

    Given inbound(Instant when, Ending ending) {
        attempts.add(new PriorAttempt(when, Way.INBOUND_CALL, ending, NUMBER, Set.of("d-1"), false));
        return this;
    }

    Given consent(Consent.Kind kind, Channel channel, Instant when) {
        consents.add(new Consent(NUMBER, Set.of(channel), kind, when));
        return this;
    }

    static Instant time(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }
}
