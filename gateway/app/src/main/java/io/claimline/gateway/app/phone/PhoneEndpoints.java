package io.claimline.gateway.app.phone;

import io.claimline.gateway.app.config.GatewaySettings.Switchboard;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Tells the browser of an agent how to reach the switch. */
public final class PhoneEndpoints implements Endpoints {
    private final Switchboard switchboard;
    private final SeatSecrets secrets;
    private final SipRelay relay;

    public PhoneEndpoints(Switchboard switchboard, SipRelay relay) {
        this.switchboard = switchboard;
        this.secrets = new SeatSecrets(switchboard.seatKey());
        this.relay = relay;
    }

    @Override
    public void register(Operations operations) {
        operations.on("getPhone", this::line).stream("sip", relay::open);
    }

    private Future<Answer> line(Ask ask) {
        int seat = ask.signedIn().account().seat();
        if (seat == 0) {
            return Future.failedFuture(
                    ApiProblem.conflict("You have no seat, so no telephone. Ask an administrator for one."));
        }
        var user = SeatSecrets.desk(seat);
        return Future.succeededFuture(Answer.ok(new JsonObject()
                .put("socketPath", "/api/v1/sip")
                .put("uri", "sip:" + user + "@" + switchboard.sipDomain())
                .put("user", user)
                .put("password", secrets.of(user))
                .put("iceServers", new JsonArray())));
    }
}
