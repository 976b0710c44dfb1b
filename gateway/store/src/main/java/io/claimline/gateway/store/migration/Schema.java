package io.claimline.gateway.store.migration;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import io.claimline.dialer.worklist.Tries;
import io.claimline.gateway.store.calls.PlacedBeside;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.mark.HoursBeside;
import io.claimline.gateway.store.said.KeptEntry;
import io.claimline.gateway.store.said.Restricted;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;

/** The steps of this version, oldest first. Uniqueness rests on {@code _id} alone; indexes only make queries fast. */
public final class Schema {
    private Schema() {}

    /** Every step there is. */
    public static List<Step> steps() {
        return Stream.of(callsAndPeople(), rulesAndMessages(), remindersAlertsAndRecordings(), reports(), quality())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step> callsAndPeople() {
        return List.of(
                indexes(
                        "0001-worklist",
                        "leads",
                        "{campaign:1, open:1, priority:-1, dueAt:1, leasedUntil:1}",
                        "{campaign:1, state:1, owner:1}",
                        "{claims:1}"),
                indexes("0002-attempts", "attempts", "{campaign:1, open:1}", "{lead:1}"),
                indexes("0003-decisions", "decisions", "{lead:1, at:-1}"),
                indexes("0004-outcomes", "outcomes", "{call:1}", "{lead:1}", "{claim:1, savedAt:-1}"),
                indexes("0005-claims", "claims", "{'mentions.words':1}", "{'mentions.importId':1}"),
                indexes("0006-imports", "imports", "{at:-1}"),
                new Step("0007-campaigns", "the field names of the dialler's campaign", Schema::renameCampaignFields),
                indexes("0008-answered", "attempts", "{campaign:1, answered:1}"),
                indexes("0009-days", "days", "{campaign:1, day:1}"),
                new Step("0010-pacing", "limits, steering and zone of campaigns", Schema::paceCampaigns),
                indexes("0011-script-versions", "scriptVersions", "{script:1, version:-1}"),
                indexes("0012-script-activations", "scriptActivations", "{script:1, number:-1}"),
                indexes("0020-drafts", "drafts", "{call:1}"),
                indexes("0030-audit", "audit", "{call:1}", "{agent:1, at:-1}"),
                new Step("0031-withdrawing", "whether campaigns withdraw ringing calls", Schema::letWithdraw),
                indexes("0040-handled", "attempts", "{handler:1, answered:1}"),
                indexes("0041-saved-by", "outcomes", "{agent:1, savedAt:1}"),
                indexes("0042-promised", "leads", "{promised:1, dueAt:1}"),
                indexes("0043-work-shifts", "workShifts", "{agent:1}"),
                indexes("0044-messages", "messages", "{recipients:1, at:-1}"),
                indexes("0045-message-reads", "messageReads", "{message:1}"),
                new Step("0046-wrap-up", "the time for wrap-up of campaigns", Schema::limitWrapUp),
                indexes("0047-about", "leads", "{about:1}"),
                indexes("0048-contacts", "leads", "{personKey:1}", "{number:1}"),
                indexes("0049-numbers", "attempts", "{number:1}"));
    }

    private static List<Step> rulesAndMessages() {
        return List.of(
                indexes(
                        "0060-ledger",
                        "complianceLedger",
                        "{'about.personKey':1}",
                        "{'about.onlyNumber':1}",
                        "{keptAt:1}",
                        "{recordedAt:1}"),
                new Step("0061-restrictions", "restrictions become entries of the ledger", Restricted::move),
                indexes("0069-account-entries", "complianceLedger", "{'about.onlyAccount':1}"),
                indexes(
                        "0070-outbox",
                        "outbox",
                        "{channel:1, state:1, dueAt:1}",
                        "{person:1, at:-1}",
                        "{to:1}",
                        "{claims:1}",
                        "{bundle:1}",
                        "{reference:1}"),
                indexes("0071-pay-links", "payLinks", "{claims:1}"),
                indexes("0072-payments", "payments", "{claims:1}", "{state:1, settled:1}", "{orderedAt:-1}"),
                indexes("0073-tasks", "tasks", "{status:1, dueAt:1}"));
    }

    private static List<Step> remindersAlertsAndRecordings() {
        return List.of(
                indexes("0080-strategies", "strategies", "{name:1}"),
                indexes("0081-accounts", "accounts", "{part:1}", "{balances:1}"),
                new Step("0082-placed", "when attempts were placed, beside them", PlacedBeside::fill),
                indexes("0083-placed", "attempts", "{placed:1}"),
                indexes("0084-saved", "outcomes", "{savedAt:1}"),
                indexes("0085-grants", "complianceLedger", "{grants:1}"),
                new Step("0086-grants-divided", "the part of each entry that grants something", KeptEntry::divide),
                new Step("0087-tried-once", "work items that strategies ordered are tried once", Schema::tryOnce),
                indexes("0100-alerts", "alerts", "{state:1}", "{raisedAt:-1}"),
                indexes(
                        "0110-trail",
                        "auditTrail",
                        "{page:1}",
                        "{'entry.about':1, 'entry.at':-1}",
                        "{'entry.who.user':1, 'entry.at':-1}",
                        "{'entry.deed.action':1, 'entry.at':-1}",
                        "{'entry.at':-1}"),
                new Step(
                        "0140-recording",
                        "whether calls of campaigns are recorded: they are not",
                        Schema::recordNothing),
                indexes(
                        "0141-recordings",
                        "recordings",
                        "{startedAt:-1}",
                        "{'about.agent':1, startedAt:-1}",
                        "{'about.campaign':1, startedAt:-1}",
                        "{'about.claims':1}",
                        "{keepUntil:1}"));
    }

    private static List<Step> reports() {
        return List.of(
                new Step("0120-hours", "in which hours attempts and payments were, beside them", HoursBeside::fill),
                indexes("0121-attempt-hours", "attempts", "{hour:1}"),
                indexes("0122-refused-hours", "decisions", "{refusedHour:1}"),
                indexes("0123-agent-times", "agentTimes", "{hour:1}"),
                indexes("0124-payment-hours", "payments", "{hour:1}"),
                indexes("0125-shifts-begun", "workShifts", "{beganAt:1}"),
                indexes("0126-report-schedules", "reportSchedules", "{nextAt:1}"));
    }

    private static List<Step> quality() {
        return List.of(
                indexes(
                        "0160-evaluations",
                        "evaluations",
                        "{'call.date':-1, _id:-1}",
                        "{'call.agent':1, 'call.date':-1}",
                        "{'call.agent':1, trouble:1, releasedAt:-1}",
                        "{'card.id':1, 'call.date':-1}",
                        "{state:1, 'answering.until':1}"),
                indexes(
                        "0161-quality-tasks",
                        "qualityTasks",
                        "{week:1}",
                        "{state:1, dueAt:1}",
                        "{evaluator:1, state:1}"),
                indexes("0162-calibrations", "calibrations", "{leader:1}", "{invited:1}", "{openedAt:-1}"),
                indexes("0163-calibration-sheets", "calibrationSheets", "{calibration:1}"));
    }

    private static CompletableFuture<Void> renameCampaignFields(MongoLink link) {
        var rename = Updates.combine(
                Updates.rename("ringTime", "ring"), Updates.rename("retry.maxAttempts", "retry.mostAttempts"));
        return link.one(link.collection("campaigns").updateMany(Filters.exists("ringTime"), rename))
                .thenAccept(_ -> {});
    }

    /** The usual ones, as they are written then: what is stored must not change with what is usual. */
    private static CompletableFuture<Void> paceCampaigns(MongoLink link) {
        var limits = new Document("abandonCap", 0.03)
                .append("callsPerSecond", 10.0)
                .append("lines", 500)
                .append("linesPerAgent", 12.0);
        var usual = Updates.combine(
                Updates.set("limits", limits),
                Updates.set("steering", new Document("case", "Automatic")),
                Updates.set("zone", "UTC"));
        return link.one(link.collection("campaigns").updateMany(Filters.exists("limits", false), usual))
                .thenAccept(_ -> {});
    }

    private static CompletableFuture<Void> letWithdraw(MongoLink link) {
        return link.one(link.collection("campaigns")
                        .updateMany(Filters.exists("limits.withdraws", false), Updates.set("limits.withdraws", true)))
                .thenAccept(_ -> {});
    }

    /** What a strategy ordered had a name of this form, and nothing else about a person. */
    private static CompletableFuture<Void> tryOnce(MongoLink link) {
        var ordered = Filters.and(
                Filters.regex("_id", "^[a-z0-9-]+:r:"), Filters.exists("personKey"), Filters.exists("often", false));
        return link.one(link.collection("leads").updateMany(ordered, Updates.set("often", Tries.ONCE.name())))
                .thenAccept(_ -> {});
    }

    private static CompletableFuture<Void> limitWrapUp(MongoLink link) {
        var usual = new Document("limit", 180_000L)
                .append("warning", 30_000L)
                .append("extensions", 2)
                .append("extension", 120_000L)
                .append("after", "READY");
        return link.one(link.collection("campaigns")
                        .updateMany(Filters.exists("wrapUp", false), Updates.set("wrapUp", usual)))
                .thenAccept(_ -> {});
    }

    private static CompletableFuture<Void> recordNothing(MongoLink link) {
        var never = new Document("when", "NEVER").append("keepDays", 1_097);
        return link.one(link.collection("campaigns")
                        .updateMany(Filters.exists("recording", false), Updates.set("recording", never)))
                .thenAccept(_ -> {});
    }

    private static Step indexes(String name, String collection, String... keys) {
        return new Step(name, collection + " " + String.join(" ", keys), link -> create(link, collection, keys));
    }

    private static CompletableFuture<Void> create(MongoLink link, String collection, String... keys) {
        var models = Stream.of(keys)
                .map(key -> new IndexModel(Document.parse(key), new IndexOptions()))
                .toList();
        return link.all(link.collection(collection).createIndexes(models)).thenAccept(_ -> {});
    }
}
