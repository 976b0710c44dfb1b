package io.claimline.gateway.app.outbox;

import io.claimline.gateway.app.config.MessageSettings.Gate;
import io.claimline.gateway.app.web.JsonPost;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** A provider of text or WhatsApp messages over HTTP; docs/messages.md has the interface. */
public final class HttpMessageProvider implements MessageProvider {
    private static final int MANY = 429;
    private static final int TIMEOUT = 408;
    private static final int CLASS = 100;

    private final JsonPost post;
    private final Gate gate;

    public HttpMessageProvider(JsonPost post, Gate gate) {
        this.post = post;
        this.gate = gate;
    }

    @Override
    public Future<Handover> send(Outgoing message) {
        var body = new JsonObject()
                .put("from", gate.from())
                .put("to", message.to())
                .put("text", message.text());
        return post.to(gate.url() + "/messages", gate.token(), message.key(), body)
                .map(HttpMessageProvider::judged)
                .otherwise(failure -> new Handover.Unreachable("the provider did not answer"));
    }

    private static Handover judged(JsonPost.Reply reply) {
        int status = reply.status();
        if (status / CLASS == 2) {
            var id = reply.body().getString("id", "");
            return id.isEmpty() ? new Handover.Unreachable("the provider gave no id") : new Handover.Taken(id);
        }
        boolean later = status / CLASS == 5 || status == MANY || status == TIMEOUT || status == 401 || status == 403;
        var why = "the provider answered " + status;
        return later ? new Handover.Unreachable(why) : new Handover.Refused(why);
    }
}
