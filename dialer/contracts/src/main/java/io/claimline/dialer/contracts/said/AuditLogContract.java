package io.claimline.dialer.contracts.said;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.port.AuditLog;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} must do. Other entries may be in it already. */
public abstract class AuditLogContract {
    private final PinnedClock clock = new PinnedClock();
    private final CallId call = new CallId(Samples.fresh());

    /** The log under test; the same one at every call within a test. */
    protected abstract AuditLog log();

    private AuditEntry entry(AuditAction action, int after) {
        return new AuditEntry(
                "audit-" + Samples.fresh(),
                clock.instant().plusSeconds(after),
                new AgentId("ana"),
                action,
                call,
                new LeadId("lead-1"),
                Map.of("stated", "birthDate address"));
    }

    @Test
    void shouldTellTheEntriesOfACallOldestFirstAsSoonAsTheyAreKept() {
        var later = entry(AuditAction.VERIFIED, 5);
        var sooner = entry(AuditAction.NOT_VERIFIED, 0);
        await(log().keep(later));
        await(log().keep(sooner));
        assertThat(await(log().of(call))).containsExactly(sooner, later);
    }

    @Test
    void shouldTellNothingOfOtherCalls() {
        await(log().keep(entry(AuditAction.VERIFIED, 0)));
        assertThat(await(log().of(new CallId(Samples.fresh())))).isEmpty();
    }

    @Test
    void shouldKeepAnEntryThatIsPartOfNoCall() {
        var locked = new AuditEntry(
                "audit-" + Samples.fresh(),
                clock.instant(),
                new AgentId("ana"),
                AuditAction.LOCKED,
                null,
                null,
                Map.of());
        await(log().keep(locked));
        assertThat(await(log().of(call))).isEmpty();
    }

    @Test
    void shouldKeepTheFirstWhenTheSameIdIsKeptAgain() {
        var first = entry(AuditAction.NOT_VERIFIED, 0);
        await(log().keep(first));
        await(log().keep(new AuditEntry(
                first.id(), first.at(), new AgentId("ana"), AuditAction.VERIFIED, call, null, Map.of())));
        assertThat(await(log().of(call))).containsExactly(first);
    }
}
