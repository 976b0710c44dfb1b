package io.claimline.gateway.app.outcome;

import io.claimline.dialer.compliance.Restriction;
import io.claimline.dialer.compliance.Restriction.Scope;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.OutcomeId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was said by key, as the restrictions that the gate asks for: of the number, and of the person. */
public final class PressedRestrictions {
    /** Nobody of ours recorded it. */
    private static final AgentId BY_KEY = new AgentId("key-press");

    private PressedRestrictions() {}

    /** None when the entry names neither number nor person. */
    public static List<Restriction> of(LedgerEntry entry) {
        return Stream.concat(
                        entry.about().number().map(number -> restriction(entry, Scope.NUMBER, number.value())).stream(),
                        entry.about().person().map(person -> restriction(entry, Scope.PERSON, person)).stream())
                .toList();
    }

    private static Restriction restriction(LedgerEntry entry, Scope scope, String subject) {
        return new Restriction(
                entry.id() + ":" + scope,
                scope,
                subject,
                null,
                Set.of("C-24", "C-25"),
                "opted out by key",
                // The evidence is the call; an outcome there is none of.
                new OutcomeId(entry.evidence().replace(' ', '-')),
                BY_KEY,
                entry.at());
    }
}
