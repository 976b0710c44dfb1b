package io.claimline.gateway.app.supervise;

import io.claimline.dialer.holding.Surroundings;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the gateway that conducts a campaign knows of itself: whether it can write down and read, and whether its switch reaches the carrier. Another gateway may have another disk, another way
 * to the store and another switch.
 *
 * @param store why what is done cannot be written down or read here; empty when it can. Never fails
 * @param trunk why the line to the carrier carries nothing, as the switch here says; empty when nothing is known against it
 */
public record OwnGateway(Supplier<Future<Optional<String>>> store, Supplier<Optional<String>> trunk) {
    /** Nothing is in the way. */
    public static final OwnGateway WELL =
            new OwnGateway(() -> Future.succeededFuture(Optional.empty()), Optional::empty);

    /** What was known around the campaign where somebody asked, with what is known here instead. The last calls are everybody's: they speak against the trunk where its switch does not. */
    Future<Surroundings> around(Surroundings asked) {
        return store.get()
                .map(refusal ->
                        new Surroundings(asked.schedule(), refusal, trunk.get().or(asked::trunk), asked.worklist()));
    }
}
