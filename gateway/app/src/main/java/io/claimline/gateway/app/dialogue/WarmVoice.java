package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.campaign.DialMode;
import io.claimline.gateway.app.floor.CampaignBook;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has spoken ahead what all calls of a day have in common, as soon as there is a campaign whose calls speak: on an installation that has said nothing yet that takes many times as long as
 * anybody waits on the telephone.
 */
public final class WarmVoice {
    private static final Logger LOG = LoggerFactory.getLogger(WarmVoice.class);
    private static final long LOOK_MS = 5_000;

    private final Vertx vertx;
    private final CampaignBook campaigns;
    private final Briefing briefing;
    private final InstantSource clock;
    private volatile @Nullable LocalDate warm;

    /** Rehearses with this briefing. */
    public WarmVoice(Vertx vertx, CampaignBook campaigns, Briefing briefing, InstantSource clock) {
        this.vertx = vertx;
        this.campaigns = campaigns;
        this.briefing = briefing;
        this.clock = clock;
    }

    /** Looks now, and again and again; each look begins when the one before is over. */
    public void start() {
        look().onFailure(failure ->
                        LOG.warn("What calls say could not be spoken ahead, it is tried again: {}", failure.toString()))
                .onComplete(_ -> vertx.setTimer(LOOK_MS, _ -> start()));
    }

    private Future<Void> look() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (today.equals(warm)) {
            return Future.succeededFuture();
        }
        return campaigns.all().compose(all -> {
            var speaks = all.stream().anyMatch(entry -> entry.campaign().mode() == DialMode.REMINDER);
            return speaks
                    ? briefing.rehearse()
                            .onSuccess(done -> warm = done ? today : null)
                            .<Void>mapEmpty()
                    : Future.succeededFuture();
        });
    }
}
