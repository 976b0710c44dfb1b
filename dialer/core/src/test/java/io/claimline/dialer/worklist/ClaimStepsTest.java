package io.claimline.dialer.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimStepsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final NextStep PAID = new NextStep.Done("paid");
    private static final NextStep SOON = new NextStep.RetryAt(NOW.plusSeconds(60), true, "not discussed");
    private static final NextStep LATER = new NextStep.RetryAt(NOW.plusSeconds(900), true, "in process");
    private static final Lead LEAD = new Lead(
            new LeadId("lead-1"),
            new CampaignId("bench"),
            Audience.PAYER,
            new E164("+12125550123"),
            List.of("a", "b", "c"),
            "Acme Health",
            Set.of("denials"),
            1,
            NOW,
            0,
            ContactFacts.UNKNOWN,
            null,
            null);

    @Test
    void shouldWaitUntilEveryClaimHasItsOutcome() {
        var two = ClaimSteps.NONE.with("a", PAID).with("c", PAID);
        assertThat(two.of(LEAD)).isEmpty();
        assertThat(two.with("b", PAID).of(LEAD)).contains(PAID);
    }

    @Test
    void shouldTakeOneOutcomeForTheWholeCall() {
        assertThat(ClaimSteps.forAll(LATER).of(LEAD)).contains(LATER);
    }

    @Test
    void shouldComeBackForWhatIsLeftAtTheEarliestTime() {
        var steps = ClaimSteps.NONE.with("a", LATER).with("b", PAID).with("c", SOON);
        assertThat(steps.of(LEAD))
                .contains(new NextStep.Changed(
                        List.of("a", "c"), Set.of("denials"), NOW.plusSeconds(60), true, "not discussed", null));
    }

    @Test
    void shouldComeBackUnchangedWhenNoClaimIsDone() {
        assertThat(ClaimSteps.NONE
                        .with("a", LATER)
                        .with("b", SOON)
                        .with("c", LATER)
                        .of(LEAD))
                .contains(SOON);
    }

    @Test
    void shouldKeepTheFirstOutcomeOfAClaim() {
        assertThat(ClaimSteps.NONE.with("a", PAID).with("a", SOON).byClaim()).containsEntry("a", PAID);
    }

    @Test
    void shouldLetTheOthersFollowTheCallWhenNobodySaysMore() {
        assertThat(ClaimSteps.NONE.orElse(LEAD, LATER)).isEqualTo(LATER);
        assertThat(ClaimSteps.NONE.with("a", PAID).orElse(LEAD, LATER))
                .isEqualTo(new NextStep.Changed(
                        List.of("b", "c"), Set.of("denials"), NOW.plusSeconds(900), true, "in process", null));
    }
}
