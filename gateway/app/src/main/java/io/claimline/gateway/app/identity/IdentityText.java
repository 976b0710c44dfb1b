package io.claimline.gateway.app.identity;

import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.identity.Factor;
import io.claimline.dialer.identity.Keyed;
import io.claimline.dialer.identity.OnFile;
import io.claimline.dialer.identity.Statement;
import io.claimline.dialer.identity.Verification;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** How far the person is known, {@code IdentityView} of the wire contract: what can be asked, never what is on file. */
public final class IdentityText {
    private final IdentityDesk desk;

    public IdentityText(IdentityDesk desk) {
        this.desk = desk;
    }

    /** Whether the desk may show all of the work item: a payer's always, a patient's once the person on the call is verified. */
    public boolean open(Lead lead, Optional<LiveCall> live) {
        return lead.audience() == Audience.PAYER || live.filter(desk::open).isPresent();
    }

    /** As much of the whole work item as the desk may show. */
    public JsonObject shown(JsonObject work, Lead lead, Optional<LiveCall> live) {
        return open(lead, live)
                ? work
                : MaskedWork.of(work, lead.id().withheld() ? "" : lead.number().value());
    }

    /** Of a work item: {@code work} is the whole staged item, {@code live} its call when there is one. */
    public JsonObject view(JsonObject work, Optional<LiveCall> live) {
        var file = FileText.of(work);
        var state = live.map(call -> desk.of(call.call().id())).orElse(Verification.NONE);
        var why = live.map(call -> desk.whyNot(call, file))
                .orElseGet(() -> Optional.of("The person is asked once the call is connected."));
        var keyed = live.map(desk::keyed).orElse(Keyed.NOTHING);
        var verified = live.filter(desk::verified).isPresent();
        var view = new JsonObject()
                .put("state", verified ? "verified" : state(state, file))
                .put("asks", new JsonArray(asks(file, keyed)))
                .put("needed", keyed.missing())
                .put("triesLeft", state.triesLeft())
                .put("allowed", why.isEmpty());
        why.ifPresent(text -> view.put("why", text));
        return view;
    }

    /** What was keyed is not asked again. */
    private static List<String> asks(OnFile file, Keyed keyed) {
        return file.comparable().stream()
                .filter(factor -> !keyed.factors().contains(factor))
                .map(Factor::key)
                .toList();
    }

    private static String state(Verification state, OnFile file) {
        return state.triesLeft() == 0 || file.comparable().size() < Statement.NEEDED ? "closed" : "open";
    }
}
