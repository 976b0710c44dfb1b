package io.claimline.dialer.contracts;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.worklist.AnswerChance;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.ToldChance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link WorkStore} must do with what a list tells of answers. */
public abstract class ToldChanceContract {
    private final CampaignId campaign = Samples.campaign();

    /** The store under test; the same one at every call within a test. */
    protected abstract WorkStore store();

    private Lead lead() {
        return Samples.lead(campaign, 1, PinnedClock.START);
    }

    private List<LeasedLead> lease() {
        return await(store().lease(campaign, 2, new NodeId("node-us"), PinnedClock.START, Duration.ofMinutes(1)));
    }

    private LeasedLead only() {
        var leased = lease();
        assertThat(leased).hasSize(1);
        return leased.getFirst();
    }

    @Test
    void shouldTellItALeadThatIsCalledAtTheNumber() {
        var lead = lead();
        var other = Samples.lead(campaign, 2, PinnedClock.START).calling(Samples.number(), lead.contact());
        await(store().add(List.of(lead, other)));
        assertThat(await(store().tell(List.of(ofNumber(other, .375))))).isEqualTo(1);
        assertThat(lease())
                .extracting(work -> work.lead().answerChance())
                .containsExactly(Optional.of(new AnswerChance(.375)), Optional.empty());
    }

    @Test
    void shouldTellItALeadThatIsAboutTheClaims() {
        var lead = lead();
        await(store().add(List.of(lead)));
        var told = lead.claims().stream().map(ToldChanceContract::ofClaim).toList();
        assertThat(await(store().tell(told))).isEqualTo(1);
        assertThat(only().lead().answerChance()).contains(new AnswerChance(.25));
    }

    @Test
    void shouldBelieveWhatIsToldOfTheNumberBeforeWhatIsToldOfTheClaim() {
        var lead = lead().calling(Samples.number(), ContactFacts.UNKNOWN);
        await(store().add(List.of(lead)));
        await(store().tell(List.of(ofNumber(lead, .5))));
        await(store().tell(List.of(ofClaim(lead.claims().getFirst()))));
        assertThat(only().lead().answerChance()).contains(new AnswerChance(.5));
    }

    @Test
    void shouldTellItALeadThatIsAddedLater() {
        var lead = lead().calling(Samples.number(), ContactFacts.UNKNOWN);
        assertThat(await(store().tell(List.of(ofNumber(lead, 0))))).isZero();
        await(store().add(List.of(lead)));
        assertThat(only().lead()).isEqualTo(lead.answering(Optional.of(new AnswerChance(0))));
    }

    @Test
    void shouldReplaceWhatWasToldBefore() {
        var lead = lead().calling(Samples.number(), ContactFacts.UNKNOWN);
        await(store().add(List.of(lead)));
        await(store().tell(List.of(ofNumber(lead, .5))));
        assertThat(await(store().tell(List.of(ofNumber(lead, .125), ofNumber(lead, 1)))))
                .isEqualTo(1);
        assertThat(only().lead().answerChance()).contains(new AnswerChance(1));
    }

    @Test
    void shouldKeepWhatWasToldFromAttemptToAttemptAndTellNobodyWhoIsDone() {
        var lead = lead().calling(Samples.number(), ContactFacts.UNKNOWN);
        await(store().add(List.of(lead)));
        var work = only();
        assertThat(await(store().tell(List.of(ofNumber(lead, .5))))).isEqualTo(1);
        await(store().settle(work.lease(), new NextStep.RetryAt(PinnedClock.START, true, "no answer")));
        var again = only();
        assertThat(again.lead().answerChance()).contains(new AnswerChance(.5));
        await(store().settle(again.lease(), new NextStep.Done("paid")));
        assertThat(await(store().tell(List.of(ofNumber(lead, .25))))).isZero();
    }

    private static ToldChance ofNumber(Lead lead, double probability) {
        return new ToldChance.OfNumber(lead.number(), new AnswerChance(probability));
    }

    private static ToldChance ofClaim(String claim) {
        return new ToldChance.OfClaim(claim, new AnswerChance(.25));
    }
}
