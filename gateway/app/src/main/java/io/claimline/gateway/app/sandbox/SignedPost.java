package io.claimline.gateway.app.sandbox;

import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.security.HookSignature;
import io.claimline.gateway.app.web.JsonPost;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;

/** Sends notices as a provider does: signed. */
final class SignedPost {
    private final JsonPost post;
    private final String gateway;
    private final InstantSource clock;

    SignedPost(JsonPost post, String gateway, InstantSource clock) {
        this.post = post;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** The status that the gateway answered. */
    Future<Integer> to(String path, Secret key, JsonObject notice) {
        var signature = HookSignature.sign(key, notice.toBuffer().getBytes(), clock.instant());
        return post.signed(gateway + path, signature, notice).map(JsonPost.Reply::status);
    }
}
