package io.claimline.gateway.app.script;

import io.claimline.scripts.call.CallContext;
import io.claimline.scripts.call.Caller;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.PatientAccount;
import io.claimline.scripts.call.PatientAccount.OpenBalance;
import io.claimline.scripts.call.PatientCall;
import io.claimline.scripts.call.PayerCall;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A work item, {@code WorkView} of the wire contract, as the call that a script is rendered from. */
final class CallWork {
    /** At the end of an address, as the work item writes it. */
    private static final Pattern STATE = Pattern.compile("\\b([A-Z]{2})(?: \\d{5}(?:-\\d{4})?)?$");

    private final Office office;

    CallWork(Office office) {
        this.office = office;
    }

    /**
     * The call.
     *
     * @param claimId the claim that is spoken of; empty for the first
     */
    CallContext of(JsonObject work, String agentName, Optional<String> claimId) {
        var claims = claims(work, claimId);
        var caller = caller(work, agentName);
        return work.getString("audience").equals("payer") ? payer(work, caller, claims) : patient(work, caller, claims);
    }

    /** Who calls, by whose account it is; a work item that does not tell is the office's own. */
    private Caller caller(JsonObject work, String agentName) {
        var practice = work.getJsonObject("provider").getString("name");
        var own = new JsonObject()
                .put("capacity", office.capacity().code())
                .put("says", office.capacity() == Capacity.FIRST_PARTY ? practice : office.name());
        var client = work.getJsonObject("client", own);
        return new Caller(
                agentName,
                client.getString("says"),
                client.getString("title", practice),
                Capacity.ofCode(client.getString("capacity")),
                client.getString("callBack", office.callbackNumber()),
                office.recorded());
    }

    /** The one that is spoken of first. */
    private static List<JsonObject> claims(JsonObject work, Optional<String> claimId) {
        var all = work.getJsonArray("claims", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
        // Stable: the claim that is spoken of moves to the front, the others keep their order.
        return all.stream()
                .sorted(Comparator.comparing(claim -> claimId.filter(id -> id.equals(claim.getString("claimId")))
                        .isEmpty()))
                .toList();
    }

    private static PayerCall payer(JsonObject work, Caller caller, List<JsonObject> claims) {
        var provider = work.getJsonObject("provider");
        var patient = work.getJsonObject("patient");
        return new PayerCall(
                caller,
                work.getJsonObject("payer").getString("name"),
                new PayerCall.Provider(
                        provider.getString("name"),
                        provider.getString("npi"),
                        text(provider, "taxId").map(tin -> tin.replace("-", ""))),
                new PayerCall.Member(patient.getString("name"), text(patient, "memberId"), day(patient, "birthDate")),
                claims.stream().map(CallWork::claim).toList());
    }

    private static PayerCall.Claim claim(JsonObject claim) {
        return new PayerCall.Claim(
                claim.getString("claimNumber", claim.getString("claimId", "")),
                day(claim, "dosFrom"),
                day(claim, "dosTo"),
                claim.getLong("billedCents", 0L),
                text(claim, "payerControlNumber"),
                text(claim, "authorization"));
    }

    private PatientCall patient(JsonObject work, Caller caller, List<JsonObject> claims) {
        var patient = work.getJsonObject("patient");
        var policies = office.policies();
        var balances = claims.stream()
                .map(claim -> new OpenBalance(
                        day(claim, "dosFrom"), caller.practiceName(), claim.getLong("balanceCents", 0L)))
                .toList();
        var account = new PatientAccount(
                balances,
                Optional.ofNullable(work.getJsonObject("payer")).flatMap(payer -> text(payer, "name")),
                policies.plan(),
                policies.assistance(),
                policies.payOnline());
        return new PatientCall(caller, patient.getString("name"), state(patient), account);
    }

    private static Optional<String> state(JsonObject patient) {
        var match = STATE.matcher(patient.getString("address", "").strip());
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(JsonObject json, String key) {
        return text(json, key).map(LocalDate::parse);
    }

    private static Optional<String> text(JsonObject json, String key) {
        return Optional.ofNullable(json.getString(key)).filter(text -> !text.isBlank());
    }
}
