package io.claimline.gateway.app.campaigns;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.ApiProblem.Violation;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.campaign.CallTakers;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which campaign takes the calls of strangers to the number that it calls from: seen, chosen, left to the rule. */
public final class CallTakerEndpoints implements Endpoints {
    private final KnownCampaigns known;
    private final CallTakers takers;
    private final InstantSource clock;

    /** @param book finds a campaign */
    public CallTakerEndpoints(
            Function<CampaignId, Future<Optional<Entry>>> book, CallTakers takers, InstantSource clock) {
        known = new KnownCampaigns(book);
        this.takers = takers;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("getCallTaker", this::get)
                .on("chooseCallTaker", this::choose)
                .on("dropCallTaker", this::drop);
    }

    private Future<Answer> get(Ask ask) {
        return known.of(ask).compose(entry -> view(entry.campaign()));
    }

    private Future<Answer> view(Campaign campaign) {
        return Stages.future(takers.of(campaign.callerId())).map(chosen -> {
            var view = new JsonObject().put("number", campaign.callerId().value());
            chosen.ifPresent(one -> view.put("campaignId", one.value()));
            return Answer.ok(view);
        });
    }

    private Future<Answer> choose(Ask ask) {
        return known.of(ask).compose(entry -> {
            var campaign = entry.campaign();
            if (campaign.mode() != DialMode.REMINDER) {
                var why = campaign.name() + " is no reminder campaign, and only those speak with whoever calls";
                throw new ApiProblem(
                        422,
                        "Not acceptable",
                        why + ". Nothing was changed; choose a reminder campaign.",
                        List.of(new Violation("campaignId", why)));
            }
            return Stages.future(takers.of(campaign.callerId())).compose(before -> {
                ask.tell()
                        .changed(
                                "callTaker",
                                before.map(CampaignId::value).orElse(""),
                                campaign.id().value());
                return Stages.future(takers.choose(campaign.callerId(), campaign.id(), ask.agent(), clock.instant()))
                        .compose(_ -> view(campaign));
            });
        });
    }

    private Future<Answer> drop(Ask ask) {
        return known.of(ask).compose(entry -> {
            var campaign = entry.campaign();
            return Stages.future(takers.forget(campaign.callerId(), campaign.id()))
                    .compose(was -> {
                        if (was) {
                            ask.tell().changed("callTaker", campaign.id().value(), "");
                        }
                        return view(campaign);
                    });
        });
    }
}
