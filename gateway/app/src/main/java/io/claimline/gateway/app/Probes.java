package io.claimline.gateway.app;

import io.claimline.dialer.asterisk.AsteriskTelephony;
import io.claimline.dialer.asterisk.trunk.TrunkState;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.app.health.Part;
import io.claimline.gateway.app.health.Probe;
import io.claimline.gateway.app.health.TrunkWords;
import io.claimline.gateway.app.recordings.keep.Keeping;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.speech.Speech;
import io.claimline.gateway.app.supervise.OwnGateway;
import io.claimline.gateway.store.Store;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How the parts of this gateway are looked at. What each answer means is in docs/health.md. */
final class Probes {
    private static final long PATIENCE_S = 3;

    private Probes() {}

    /** Every part, as docs/health.md lists them. */
    static List<Probe> all(
            Store store, AsteriskTelephony telephony, Speech speech, CallRecordings recordings, Probe lag) {
        return List.of(
                store(store),
                telephony(telephony),
                journal(store),
                speech.probe(),
                recordings.probe(),
                lag,
                trunk(telephony::trunk));
    }

    static Probe store(Store store) {
        // A read of one document by its id: what every request needs at least.
        return of(
                "store",
                false,
                () -> Stages.future(store.campaigns().find(new CampaignId("health")))
                        .map(found -> new Part("store", true, store.facts().sentence())));
    }

    /** For the question why nothing is dialled; it does not wait long for a store that is silent. */
    static OwnGateway here(Store store, Supplier<TrunkState> trunk) {
        return new OwnGateway(
                () -> store.refusal()
                        .map(why -> Future.succeededFuture(Optional.of("Nothing can be written down: " + why)))
                        .orElseGet(() -> Stages.future(store.campaigns().find(new CampaignId("health")))
                                .timeout(PATIENCE_S, TimeUnit.SECONDS)
                                .map(Optional.<String>empty())
                                .otherwise(Optional.of(
                                        "The database does not answer the gateway that conducts the" + " campaign"))),
                () -> TrunkWords.against(trunk.get()));
    }

    static Probe telephony(AsteriskTelephony telephony) {
        return of("switch", true, () -> {
            var health = telephony.health();
            var text = health.up()
                    ? "connected, answers in " + health.roundTrip().toMillis() + " ms"
                    : "not connected; ./claimline logs switch may say why";
            return Future.succeededFuture(new Part("switch", health.up(), text));
        });
    }

    /** Not vital: agents who are sent elsewhere would find the same carrier. */
    static Probe trunk(Supplier<TrunkState> trunk) {
        return of("trunk", false, () -> {
            var state = trunk.get();
            return Future.succeededFuture(new Part("trunk", state.well(), TrunkWords.of(state)));
        });
    }

    static Probe journal(Store store) {
        return of("journal", true, () -> {
            var text = store.undelivered() + " entries wait for the store"
                    + store.trouble().map(t -> "; " + t).orElse("");
            var refusal = store.refusal();
            return Future.succeededFuture(new Part("journal", refusal.isEmpty(), refusal.orElse(text)));
        });
    }

    /** Calls go on without it; what waits is on the disk of the switch, and not encrypted. */
    static Probe recordings(Keeping keeping) {
        return of("recordings", false, () -> {
            var health = keeping.health();
            var trouble = health.trouble();
            var text = health.waiting() + " wait to be encrypted" + (trouble.isEmpty() ? "" : "; " + trouble);
            return Future.succeededFuture(new Part("recordings", trouble.isEmpty(), text));
        });
    }

    private static Probe of(String name, boolean vital, Supplier<Future<Part>> look) {
        return new Probe() {
            @Override
            public boolean vital() {
                return vital;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public Future<Part> look() {
                return look.get();
            }
        };
    }
}
