package io.claimline.dialer.contracts.said;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.port.OutcomeLog;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link OutcomeLog} must do. */
public abstract class OutcomeLogContract {
    private final CallId call = new CallId(Samples.fresh());
    private final PinnedClock clock = new PinnedClock();

    /** The log under test; the same one at every call within a test. */
    protected abstract OutcomeLog log();

    @Test
    void shouldTellAnOutcomeAsSoonAsItIsKept() {
        var outcome = outcome();
        await(log().keep(outcome));
        assertThat(await(log().of(call))).containsExactly(outcome);
    }

    @Test
    void shouldKeepTheFirstWhenTheSameIdIsSavedAgain() {
        var first = outcome();
        var again = new Outcome(
                first.id(),
                first.call(),
                first.lead(),
                first.claim(),
                first.agent(),
                first.savedAt().plusSeconds(5),
                "DENIED",
                Map.of(),
                "Changed.");
        await(log().keep(first));
        await(log().keep(again));
        assertThat(await(log().of(call))).containsExactly(first);
    }

    @Test
    void shouldTellEveryOutcomeOfTheCallAndNoOther() {
        var one = outcome();
        var two = outcome();
        await(log().keep(one));
        await(log().keep(two));
        await(log().keep(Samples.outcome(new CallId(Samples.fresh()), clock.instant())));
        assertThat(await(log().of(call))).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void shouldTellNothingOfACallWithoutOutcome() {
        assertThat(await(log().of(call))).isEmpty();
    }

    private Outcome outcome() {
        return Samples.outcome(call, clock.instant());
    }
}
