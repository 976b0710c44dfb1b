package io.claimline.gateway.app.day;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.store.worklist.PromiseBook.Standing;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Promised calls as they are shown, named as the floor names parties: never by a patient's name. */
final class CallBacks {
    private final DayRecords records;

    CallBacks(DayRecords records) {
        this.records = records;
    }

    /** Those of the agent. */
    Future<JsonArray> of(AgentId agent) {
        return rows(one -> owner(one).filter(agent::equals).isPresent());
    }

    /** Every one, the earliest first. */
    Future<JsonArray> all() {
        return rows(one -> true);
    }

    private static java.util.Optional<AgentId> owner(Standing one) {
        return one.lead().callBack().flatMap(CallBack::owner);
    }

    private Future<JsonArray> rows(Predicate<Standing> which) {
        return Stages.future(records.promises().promised())
                .compose(found ->
                        names().map(names -> rows(found.stream().filter(which).toList(), names)));
    }

    private Future<Map<AgentId, String>> names() {
        return records.accounts().all().map(all -> all.stream().collect(Collectors.toMap(Account::id, Account::name)));
    }

    private static JsonArray rows(List<Standing> found, Map<AgentId, String> names) {
        var rows = new JsonArray();
        found.forEach(one -> one.lead().callBack().ifPresent(back -> rows.add(row(one, back, names))));
        return rows;
    }

    private static JsonObject row(Standing one, CallBack back, Map<AgentId, String> names) {
        var lead = one.lead();
        var row = new JsonObject()
                .put("leadId", lead.id().value())
                .put("campaignId", lead.campaign().value())
                .put("party", lead.party())
                .put("at", back.at().toString())
                .put("ownedUntil", back.ownedUntil().toString())
                .put("working", one.leased());
        back.owner()
                .ifPresent(owner -> row.put(
                        "owner",
                        new JsonObject()
                                .put("id", owner.value())
                                .put("name", names.getOrDefault(owner, owner.value()))));
        return row;
    }
}
