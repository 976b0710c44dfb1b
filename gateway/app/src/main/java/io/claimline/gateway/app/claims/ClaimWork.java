package io.claimline.gateway.app.claims;

import io.claimline.gateway.app.client.ClientText;
import io.claimline.gateway.app.config.GatewaySettings.PayerLine;
import io.claimline.gateway.ledger.claim.Claim;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One claim as the work item it would be, {@code WorkView} of the wire contract in part: what a script is rendered from. */
public final class ClaimWork {
    private ClaimWork() {}

    /** For a call to the payer or the patient; the caller says to whom by {@code audience}. */
    public static JsonObject of(Claim claim, Optional<PayerLine> line, ClientText clients, LocalDate today) {
        return new JsonObject()
                .put("payer", PartyText.payer(claim, line))
                .put("provider", PartyText.provider(claim))
                .put("client", clients.of(List.of(claim)))
                .put("patient", PartyText.patient(claim))
                .put("claims", new JsonArray().add(ClaimText.view(claim, today)));
    }
}
