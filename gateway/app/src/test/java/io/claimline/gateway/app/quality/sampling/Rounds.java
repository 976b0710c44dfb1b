package io.claimline.gateway.app.quality.sampling;

import io.claimline.dialer.contracts.Stages;
import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.web.GatewayUnderTest;
import io.claimline.gateway.store.Store;
import java.util.Collection;

/** Lets a sampler draw now. */
public final class Rounds {
    private Rounds() {}

    /** How many calls it draws. */
    public static int round(Sampler sampler) {
        return GatewayUnderTest.await(sampler.round());
    }

    /** As if the calls had never been drawn. */
    public static void forgetDrawn(Store store, Collection<String> calls) {
        calls.forEach(call -> Stages.await(store.supervising().quality().tasks().forget(new CallId(call))));
    }
}
