package io.claimline.gateway.app.act;

import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What all acts have in common: who, why, and the sentence that comes of it. */
final class Acting {
    private Acting() {}

    static CampaignInput.Supervisor by(Ask ask) {
        var account = ask.signedIn().account();
        return new CampaignInput.Supervisor(account.id(), account.name());
    }

    /** Why, as the supervisor wrote; it is in the audit. */
    static String reason(Ask ask) {
        var reason = ask.because();
        if (reason.isEmpty()) {
            throw wrong("reason", "Write why: it is kept with the time");
        }
        return reason;
    }

    static ApiProblem wrong(String field, String why) {
        return new ApiProblem(
                422, "Not acceptable", why + ". Nothing was done.", List.of(new ApiProblem.Violation(field, why)));
    }

    /** {@code ActAnswer} of the contract. */
    static Answer said(JsonObject answer) {
        return Answer.ok(new JsonObject().put("says", answer.getString("says", "Done.")));
    }

    static JsonObject says(String text) {
        return new JsonObject().put("says", text);
    }
}
