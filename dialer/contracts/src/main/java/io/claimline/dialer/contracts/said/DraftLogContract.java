package io.claimline.dialer.contracts.said;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.outcome.Draft;
import io.claimline.dialer.port.DraftLog;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link DraftLog} must do. */
public abstract class DraftLogContract {
    private static final AgentId ANA = new AgentId("ana");

    private final CallId call = new CallId(Samples.fresh());
    private final Draft first = Draft.begun(call, "claim-1", ANA).changed(ANA, "PAID_CHK", Map.of("paid", "12."));

    /** The log under test; the same one at every call within a test. */
    protected abstract DraftLog log();

    @Test
    void shouldTellADraftAsSoonAsItIsKept() {
        await(log().keep(first));
        assertThat(await(log().drafts(call))).containsExactly(first);
    }

    @Test
    void shouldKeepTheLatestOfEachClaimWhateverTheOrder() {
        var second = first.changed(ANA, "PAID_EFT", Map.of());
        var other = Draft.begun(call, "claim-2", ANA).changed(ANA, "", Map.of("repName", "Sandy"));
        await(log().keep(second));
        await(log().keep(first));
        await(log().keep(other));
        assertThat(await(log().drafts(call))).containsExactlyInAnyOrder(second, other);
    }

    @Test
    void shouldForgetWhatWasTypedOnceItIsDone() {
        await(log().keep(first));
        await(log().keep(first.done()));
        assertThat(await(log().drafts(call)))
                .singleElement()
                .satisfies(draft -> assertThat(draft.fields()).isEmpty());
    }

    @Test
    void shouldTellNothingOfACallWithoutDraft() {
        await(log().keep(first));
        assertThat(await(log().drafts(new CallId(Samples.fresh())))).isEmpty();
    }
}
