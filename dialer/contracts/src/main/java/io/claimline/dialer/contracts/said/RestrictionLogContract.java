package io.claimline.dialer.contracts.said;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.Restriction;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.port.RestrictionLog;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link RestrictionLog} must do. Other restrictions may be in it already. */
public abstract class RestrictionLogContract {
    private final PinnedClock clock = new PinnedClock();
    private final String outcome = "outcome-" + Samples.fresh();

    /** The log under test; the same one at every call within a test. */
    protected abstract RestrictionLog log();

    private Restriction restriction(Restriction.Scope scope, @Nullable Instant until, String reason) {
        return new Restriction(
                outcome + ":" + scope,
                scope,
                scope == Restriction.Scope.NUMBER ? "+12125550123" : "person-1",
                until,
                Set.of("C-07", "C-25"),
                reason,
                new OutcomeId(outcome),
                new AgentId("ana"),
                clock.instant());
    }

    @Test
    void shouldTellARestrictionAsSoonAsItIsKept() {
        var lasting = restriction(Restriction.Scope.NUMBER, null, "wrong number");
        var ending = restriction(Restriction.Scope.PERSON, clock.instant().plusSeconds(60), "call back");
        await(log().keep(lasting));
        await(log().keep(ending));
        assertThat(await(log().all())).contains(lasting, ending);
    }

    @Test
    void shouldKeepTheFirstWhenTheSameIdIsKeptAgain() {
        var first = restriction(Restriction.Scope.NUMBER, null, "wrong number");
        await(log().keep(first));
        await(log().keep(restriction(Restriction.Scope.NUMBER, clock.instant(), "changed")));
        assertThat(await(log().all()).stream().filter(one -> one.id().equals(first.id())))
                .containsExactly(first);
    }
}
