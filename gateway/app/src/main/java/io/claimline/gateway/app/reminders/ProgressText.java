package io.claimline.gateway.app.reminders;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.strategy.Progress;
import io.claimline.gateway.store.strategy.StoredAccount;
import io.claimline.gateway.store.strategy.StoredAccount.Ordered;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code ReminderProgress} of the contract: what of an account was ordered last, by a campaign, and what came of it. */
final class ProgressText {
    private final CampaignId campaign;
    private final SortedMap<String, Integer> came = new TreeMap<>();
    private final SortedMap<String, Integer> ended = new TreeMap<>();
    private int accounts;
    private int ordered;
    private int underWay;

    /** Of no account yet. */
    ProgressText(CampaignId campaign) {
        this.campaign = campaign;
    }

    /** Counts an account. */
    void add(StoredAccount one) {
        accounts++;
        var progress = one.account().progress();
        progress.ended().ifPresent(end -> ended.merge(Lower.text(end.terminal()), 1, Integer::sum));
        if (one.ordered().map(Ordered::campaign).filter(campaign::equals).isEmpty()) {
            return;
        }
        ordered++;
        if (progress.awaited().isPresent()) {
            underWay++;
        } else {
            came.merge(last(progress), 1, Integer::sum);
        }
    }

    JsonObject text() {
        return new JsonObject()
                .put("accounts", accounts)
                .put("ordered", ordered)
                .put("underWay", underWay)
                .put("came", counts(came))
                .put("ended", counts(ended));
    }

    private static String last(Progress progress) {
        return progress.current()
                .flatMap(step -> step.last().result())
                .or(() -> progress.passed().reversed().stream()
                        .map(Progress.Passed::last)
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(Lower::text)
                .orElse("nothing");
    }

    private static JsonArray counts(SortedMap<String, Integer> counts) {
        var list = new JsonArray();
        counts.forEach(
                (name, count) -> list.add(new JsonObject().put("name", name).put("count", count)));
        return list;
    }
}
