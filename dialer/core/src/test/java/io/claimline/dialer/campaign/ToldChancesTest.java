package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.compliance.Gates;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.pacing.PacingFact;
import io.claimline.dialer.worklist.AnswerChance;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a list tells of answers reaches the pacer, for each call in flight and for each that ended. */
class ToldChancesTest {
    private final WishfulPacer pacer = new WishfulPacer();
    private final Rig rig =
            new Rig(Rig.usual(DialMode.PREDICTIVE, new RetryPolicy(3, Duration.ofHours(4))), Gates.open(), pacer::of);

    private LeasedLead told(double chance) {
        var work = rig.lead();
        return new LeasedLead(work.lead().answering(Optional.of(new AnswerChance(chance))), work.lease());
    }

    private void dial(LeasedLead... leads) {
        rig.running(0);
        rig.give(new CampaignInput.LeadsLeased(List.of(leads)));
        Stream.of("ana", "ben", "cyd").forEach(rig::ready);
        pacer.wish = leads.length;
        rig.give(new CampaignInput.Tick());
        pacer.wish = 0;
    }

    private List<CallId> calls() {
        return rig.conductor.calls().stream().map(live -> live.call().id()).toList();
    }

    @Test
    void shouldShowThePacerHowLikelyEachCallInFlightIsToBeAnswered() {
        dial(told(.2), told(.2), told(.04));
        rig.gone(calls().getFirst(), 19, 480);
        rig.give(new CampaignInput.Tick());
        assertThat(pacer.chances).hasSize(2);
        assertThat(pacer.chances.getFirst()).isCloseTo(.25, within(.01));
        assertThat(pacer.chances.getLast()).isLessThan(.25);
    }

    @Test
    void shouldTellThePacerHowLikelyItWasWhenACallEnds() {
        dial(told(.2), told(.04));
        rig.gone(calls().getFirst(), 19, 480);
        rig.gone(calls().getFirst(), 19, 480);
        var chances = pacer.all(PacingFact.RingEnded.class).stream()
                .map(PacingFact.RingEnded::chance)
                .toList();
        assertThat(chances.getFirst()).isCloseTo(.25, within(1e-9));
        assertThat(chances.getLast()).isLessThan(.25);
    }
}
