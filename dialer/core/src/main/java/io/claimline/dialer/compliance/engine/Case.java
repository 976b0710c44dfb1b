package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.DialFacts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One question to the engine, with what several rules need worked out once. */
final class Case {
    /** When a rule that denies opens. */
    static final Instant NEVER = Instant.MAX;

    private static final String[] WEEKDAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

    private final DialFacts facts;
    private final Instant now;
    private final List<ZoneId> zones;
    private final List<LocalDateTime> locals;
    private final List<String> localTimes;
    private final String clock;
    private final Permissions permissions;
    private final Tallies tallies;
    private final Map<Instant, String> written = new HashMap<>();

    Case(DialFacts facts, Instant now) {
        this.facts = facts;
        this.now = now;
        this.zones = CandidateZones.of(facts.where());
        this.permissions = new Permissions(facts, Channel.of(facts.origin().technology()), now);
        this.tallies = new Tallies(facts);
        this.locals = new ArrayList<>(zones.size());
        this.localTimes = new ArrayList<>(zones.size());
        for (var zone : zones) {
            var local = Timetables.local(zone.getRules(), now);
            locals.add(local);
            localTimes.add(WEEKDAYS[local.getDayOfWeek().getValue() - 1] + ' ' + local + ' ' + zone.getId());
        }
        this.clock = String.join(", ", localTimes);
    }

    DialFacts facts() {
        return facts;
    }

    Instant now() {
        return now;
    }

    List<ZoneId> zones() {
        return zones;
    }

    /** Local time now, for each of the zones. */
    List<LocalDateTime> locals() {
        return locals;
    }

    /** The same as text. */
    List<String> localTimes() {
        return localTimes;
    }

    /** The same as one text. */
    String clock() {
        return clock;
    }

    /** What the person allowed and refused. */
    Permissions permissions() {
        return permissions;
    }

    /** Earlier attempts. */
    Tallies tallies() {
        return tallies;
    }

    /** The earliest instant, not before {@code at}, at which it is open in every zone. Now is asked about most, and its local times are known. */
    Instant opens(Timetable timetable, Instant at) {
        return at.equals(now) && open(timetable) ? at : Timetables.opens(timetable, zones, at);
    }

    private boolean open(Timetable timetable) {
        for (var local : locals) {
            if (!timetable.open(local)) {
                return false;
            }
        }
        return true;
    }

    /** An instant in words. Several rules look at the same few, and putting one into words takes longer than all else about a rule. */
    String text(Instant at) {
        return written.computeIfAbsent(at, Instant::toString);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
