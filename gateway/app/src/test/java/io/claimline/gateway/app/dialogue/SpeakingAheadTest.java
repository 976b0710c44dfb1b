package io.claimline.gateway.app.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.worklist.Lead;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeakingAheadTest {
    private final List<Lead> begun = new ArrayList<>();
    private final List<Promise<Void>> underWay = new ArrayList<>();
    private final SpeakingAhead ahead = new SpeakingAhead(this::speak);

    private Future<Void> speak(Lead lead) {
        begun.add(lead);
        underWay.add(Promise.promise());
        return underWay.getLast().future();
    }

    private static List<Lead> leads(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Samples.lead(new CampaignId("reminders"), number, Instant.EPOCH))
                .toList();
    }

    @Test
    void shouldSpeakAFewAtATimeInTheOrderInWhichTheyAreCalled() {
        var leads = leads(20);
        leads.forEach(ahead::ordered);
        assertThat(begun).isEqualTo(leads.subList(0, 6));
        underWay.getFirst().complete();
        assertThat(begun).isEqualTo(leads.subList(0, 7));
    }

    @Test
    void shouldGoOnAfterOneThatCouldNotBeSpoken() {
        var leads = leads(8);
        leads.forEach(ahead::ordered);
        underWay.getFirst().fail("the voice is down");
        underWay.get(1).fail("the voice is down");
        assertThat(begun).isEqualTo(leads);
    }

    @Test
    void shouldSpeakAllThatWaitWhenEachIsSpokenAtOnce() {
        var spoken = new ArrayList<Lead>();
        var quick = new SpeakingAhead(lead -> {
            spoken.add(lead);
            return Future.succeededFuture();
        });
        leads(100).forEach(quick::ordered);
        assertThat(spoken).hasSize(100);
    }
}
