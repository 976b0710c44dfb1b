package io.claimline.gateway.app.audit;

import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.ChainFault;
import io.claimline.dialer.audit.ChainHead;
import io.claimline.dialer.audit.Subject;
import io.claimline.gateway.store.audit.AuditTrail.Found;
import io.claimline.gateway.store.audit.TrailReport;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The trail as JSON and as lines of a CSV file. */
final class AuditText {
    static final String HEADER =
            "at,user,role,action,result,reason,about,details,changes,session,address,chain,number,hash\r\n";

    private AuditText() {}

    /** {@code AuditLine} of the wire contract. */
    static JsonObject line(Found found) {
        var entry = found.entry().entry();
        var details = new JsonObject();
        new TreeMap<>(entry.details()).forEach(details::put);
        var changes = new JsonObject();
        new TreeMap<>(entry.changes())
                .forEach((name, change) -> changes.put(
                        name, new JsonObject().put("before", change.before()).put("after", change.after())));
        return new JsonObject()
                .put("place", found.place())
                .put("at", entry.at().toString())
                .put("user", entry.who().user())
                .put("role", entry.who().role())
                .put("session", entry.who().session())
                .put("address", entry.who().address())
                .put("action", action(entry))
                .put("result", result(entry))
                .put("reason", entry.deed().reason())
                .put(
                        "about",
                        new JsonArray(entry.about().stream().map(Subject::text).toList()))
                .put("details", details)
                .put("changes", changes)
                .put("hash", found.entry().hash());
    }

    private static String action(AuditEntry entry) {
        return entry.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String result(AuditEntry entry) {
        return entry.deed().result().name().toLowerCase(Locale.ROOT);
    }

    /** One line of the file, with its end. */
    static String csv(Found found) {
        var entry = found.entry().entry();
        var changes = new TreeMap<>(entry.changes())
                .entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue().before() + " -> "
                                + one.getValue().after());
        var details =
                new TreeMap<>(entry.details()).entrySet().stream().map(one -> one.getKey() + ": " + one.getValue());
        return Stream.of(
                        entry.at().toString(),
                        entry.who().user(),
                        entry.who().role(),
                        action(entry),
                        result(entry),
                        entry.deed().reason(),
                        entry.about().stream().map(Subject::text).collect(Collectors.joining(" ")),
                        details.collect(Collectors.joining("; ")),
                        changes.collect(Collectors.joining("; ")),
                        entry.who().session(),
                        entry.who().address(),
                        found.entry().chain(),
                        "" + found.entry().number(),
                        found.entry().hash())
                .map(AuditText::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted where it must be; a spreadsheet takes nothing of it for a formula. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** {@code AuditVerification} of the wire contract. */
    static JsonObject report(TrailReport report) {
        return new JsonObject()
                .put("whole", report.whole())
                .put("entries", report.entries())
                .put("heads", heads(report.heads()))
                .put(
                        "faults",
                        new JsonArray(
                                report.faults().stream().map(AuditText::fault).toList()));
    }

    private static JsonObject fault(ChainFault fault) {
        return new JsonObject()
                .put("what", fault.what().name().toLowerCase(Locale.ROOT))
                .put("chain", fault.chain())
                .put("number", fault.number())
                .put("entry", fault.entry())
                .put("text", fault.text());
    }

    static JsonArray heads(Collection<ChainHead> heads) {
        List<String> texts = heads.stream().map(ChainHead::text).toList();
        return new JsonArray(texts);
    }
}
