package io.claimline.gateway.app.compliance;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.compliance.Dial;
import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.Lookahead;
import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Work items before the gate: reads what the rules must know about each once it is leased, and sorts out those that could not be called now, so that the hopper holds
 * only what may be dialled. The gate decides again at the instant of each dial.
 */
public final class Screening {
    /** A leg that no call has: of questions, not of calls. */
    private static final LegId NO_LEG = new LegId("asked-only");

    private final Gate gate;
    private final CallFacts facts;
    private final Contacts reader;
    private final OpenLines lines;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** @param ids draws ids, each once */
    public Screening(
            Gate gate, CallFacts facts, Contacts reader, OpenLines lines, InstantSource clock, Supplier<String> ids) {
        this.gate = gate;
        this.facts = facts;
        this.reader = reader;
        this.lines = lines;
        this.clock = clock;
        this.ids = ids;
    }

    /** What screening says of a leased work item. */
    public sealed interface Screened {
        /** The work item. */
        LeasedLead work();

        /** May be called, as things are. */
        record Fit(LeasedLead work) implements Screened {}

        /** May not. */
        record Refused(LeasedLead work, DialDecision decision) implements Screened {}

        /** Somebody else holds work of the same person or number. */
        record Elsewhere(LeasedLead work) implements Screened {}

        /** What must be known could not be read. */
        record Unread(LeasedLead work, Throwable why) implements Screened {}
    }

    /** Decides before each dial. */
    public Gate gate() {
        return gate;
    }

    /** Screens work items leased at once, in their order: of several of the same person or number the first goes on. */
    public Future<List<Screened>> screen(List<LeasedLead> leads, E164 callerId, Technology technology) {
        var places = new HashMap<LeadId, Integer>();
        leads.forEach(work -> places.put(work.lead().id(), places.size()));
        var read = new ArrayList<Future<Screened>>();
        for (var work : leads) {
            read.add(reader.of(work.lead(), clock.instant())
                    .map(contact -> screened(work, contact, places, callerId, technology))
                    .otherwise(failure -> new Screened.Unread(work, failure)));
        }
        return Future.all(read).map(all -> all.list());
    }

    private Screened screened(
            LeasedLead work, KnownContact contact, Map<LeadId, Integer> places, E164 callerId, Technology technology) {
        var lead = work.lead();
        int own = places.getOrDefault(lead.id(), Integer.MIN_VALUE);
        var elsewhere = contact.elsewhere().stream()
                .anyMatch(other -> places.getOrDefault(other.lead(), Integer.MIN_VALUE) < own);
        if (elsewhere) {
            return new Screened.Elsewhere(work);
        }
        facts.learned(lead, contact);
        if (gate.closed().isPresent()) {
            return new Screened.Fit(work);
        }
        var decision = gate.look(id(), Dial.toParty(NO_LEG, lead, callerId, technology), clock.instant());
        return decision.allowed() ? new Screened.Fit(work) : new Screened.Refused(work, decision);
    }

    /** May a recorded message be left on a call that goes on? */
    public DialDecision recorded(Lead lead, E164 callerId) {
        var dial = Dial.toParty(NO_LEG, lead, callerId);
        return gate.look(id(), lead.id(), facts.recorded(dial), clock.instant());
    }

    /** Reads what the rules must know about a work item that is leased here already. */
    public Future<Void> learn(Lead lead) {
        return reader.of(lead, clock.instant())
                .onSuccess(contact -> facts.learnedAgain(lead, contact))
                .mapEmpty();
    }

    /**
     * Reads again what the rules must know about a work item that was taken over from a lost gateway.
     *
     * @param last its last attempt; while that goes on, it is no earlier one to what is decided about it
     */
    public Future<Void> takenOver(Lead lead, Optional<Attempt> last) {
        var going = last.filter(Attempt::open);
        return reader.of(lead, clock.instant())
                .onSuccess(contact ->
                        facts.learned(lead, going.map(contact::without).orElse(contact)))
                .mapEmpty();
    }

    /** The work item was given back. */
    public void forget(LeadId lead) {
        facts.forget(lead);
    }

    /** An attempt began, went on or ended. */
    public void moved(Attempt attempt) {
        if (attempt.open()) {
            lines.opened(Telephony.partyLeg(attempt.id()), attempt.number());
        } else {
            lines.closed(Telephony.partyLeg(attempt.id()));
        }
    }

    /**
     * What the gate would say of a work item now.
     *
     * @param heldElsewhere whether somebody holds other work of the same person or number
     */
    public record Looked(DialDecision decision, boolean heldElsewhere) {}

    /** Would a work item be called now, wherever it is? */
    public Future<Looked> look(Lead lead, E164 callerId) {
        var now = clock.instant();
        return reader.of(lead, now).map(contact -> {
            var known = facts.of(Dial.toParty(NO_LEG, lead, callerId), contact);
            return new Looked(
                    gate.look(id(), lead.id(), known, now), !contact.elsewhere().isEmpty());
        });
    }

    /** Looks ahead by the rules now in force, for one plan. */
    public Lookahead ahead() {
        return gate.ahead();
    }

    /** The facts of a call to whom a work item is about, if this is what is known. For plans; the calls that go on now are over by then. */
    public DialFacts ahead(Lead lead, KnownContact contact, E164 callerId, Technology by) {
        return facts.ahead(Dial.toParty(NO_LEG, lead, callerId, by), contact);
    }

    /** Could the person be called back then, having asked for it now? The call that goes on is over by then. */
    public Future<DialDecision> ahead(Lead lead, E164 callerId, Instant when) {
        var now = clock.instant();
        return reader.of(lead, now).map(contact -> {
            var asked = lead.audience() == Audience.PAYER ? contact : asked(lead, contact, now);
            var dial = Dial.toParty(NO_LEG, lead, callerId);
            return gate.look(id(), lead.id(), facts.ahead(dial, asked), when);
        });
    }

    private static KnownContact asked(Lead lead, KnownContact contact, Instant now) {
        var entries = new ArrayList<>(contact.ledger());
        entries.add(new LedgerEntry(
                new EntryId("call-back-being-agreed"),
                About.of(lead.person(), lead.number()),
                new Statement.Allows(Set.of(Channel.LIVE_VOICE), Consent.Kind.CALL_BACK),
                Source.AGENT,
                "a call-back that is being agreed",
                "agent",
                now,
                now));
        return new KnownContact(contact.number(), contact.attempts(), entries, contact.debts(), contact.elsewhere());
    }

    private DecisionId id() {
        return new DecisionId(ids.get());
    }
}
