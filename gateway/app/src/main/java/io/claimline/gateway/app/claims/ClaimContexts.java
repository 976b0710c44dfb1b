package io.claimline.gateway.app.claims;

import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.client.ClientText;
import io.claimline.gateway.app.config.GatewaySettings.PayerLine;
import io.claimline.gateway.app.config.GatewaySettings.PayerTerms;
import io.claimline.gateway.app.floor.WorkContexts;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.script.DeskScripts;
import io.claimline.gateway.app.script.Notes;
import io.claimline.gateway.app.worklist.PayerDirectory;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.store.calls.ClaimHistory;
import io.claimline.gateway.store.calls.HistoryLine;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.gateway.store.guarantor.GuarantorContacts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The claim context of work items, read from the store before a lead is dialled. */
public final class ClaimContexts implements WorkContexts {
    private static final int HISTORY = 20;
    private static final String SCRIPT = "script";

    private final Claims claims;
    private final GuarantorContacts guarantors;
    private final ClaimHistory histories;
    private final PayerDirectory payers;
    private final ClientText clients;
    private final DeskScripts scripts;
    private final Notes notes;
    private final InstantSource clock;
    private final WorkerExecutor rendering;
    private final WorkerExecutor noting;

    /** What is read of a work item. */
    public record Read(Claims claims, GuarantorContacts guarantors, ClaimHistory histories) {}

    public ClaimContexts(
            Vertx vertx,
            Read read,
            PayerDirectory payers,
            ClientText clients,
            DeskScripts scripts,
            Notes notes,
            InstantSource clock) {
        this.claims = read.claims();
        this.guarantors = read.guarantors();
        this.histories = read.histories();
        this.payers = payers;
        this.clients = clients;
        this.scripts = scripts;
        this.notes = notes;
        this.clock = clock;
        // One thread: hundreds of leads come at once, and none of them is in a hurry as the calls are.
        this.rendering = vertx.createSharedWorkerExecutor("scripts", 1);
        // Apart from the scripts: an agent waits for the note.
        this.noting = vertx.createSharedWorkerExecutor("notes", 2);
    }

    @Override
    public Future<JsonObject> of(Lead lead) {
        if (lead.claims().isEmpty()) {
            return Future.succeededFuture(UnknownWork.of(lead));
        }
        var found = Future.all(lead.claims().stream()
                .map(key -> Stages.future(claims.find(new ClaimKey(key))))
                .toList());
        return found.map(all -> all.<Optional<StoredClaim>>list().stream()
                        .flatMap(Optional::stream)
                        .map(StoredClaim::claim)
                        .toList())
                .compose(list -> list.isEmpty()
                        ? Future.failedFuture(
                                new IOException("The store knows none of the claims of lead " + lead.id()))
                        : Stages.future(guarantors.of(
                                        list.getFirst().patientKey().value()))
                                .compose(guarantor -> history(lead)
                                        .map(history -> view(lead, list, history, guarantor))
                                        .compose(this::withScript)));
    }

    private Future<JsonObject> withScript(JsonObject work) {
        return rendering
                .executeBlocking(() -> scripts.of(work), false)
                .map(script -> work.put(SCRIPT, Objects.requireNonNull(script)));
    }

    @Override
    public JsonObject script(JsonObject work, String agentName) {
        return DeskScripts.spokenBy(agentName, (JsonObject) work.remove(SCRIPT));
    }

    @Override
    public Future<String> note(JsonObject work, String status, Map<String, String> fields) {
        return noting.executeBlocking(() -> notes.of(work, status, fields), false)
                .map(Objects::requireNonNull);
    }

    /** What was tried and learnt about each of its claims, the latest first. */
    private Future<List<HistoryLine>> history(Lead lead) {
        return Future.all(lead.claims().stream()
                        .map(claim -> Stages.future(histories.of(claim)))
                        .toList())
                .map(all -> all.<List<HistoryLine>>list().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted(Comparator.comparing(HistoryLine::at).reversed())
                        .toList());
    }

    private JsonObject claim(Claim claim, List<HistoryLine> history, LocalDate today) {
        var heard = history.stream()
                .flatMap(line ->
                        line instanceof HistoryLine.Learnt learnt ? Stream.of(learnt.outcome()) : Stream.empty())
                .filter(outcome -> outcome.claim().equals(claim.key().value()))
                .toList();
        var terms = payers.of(claim.coverage().payer()).map(PayerLine::terms).orElse(PayerTerms.USUAL);
        var view = ClaimText.view(claim, today);
        new ClaimClocks(claim, terms, heard).write(view, today);
        return view;
    }

    private JsonObject view(Lead lead, List<Claim> list, List<HistoryLine> history, GuarantorContact guarantor) {
        var first = list.getFirst();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var patient = PartyText.patient(first);
        zone(lead).ifPresent(zone -> patient.put("localTime", PartyText.zone(zone)));
        guarantor.address().ifPresent(address -> patient.put("email", address.value()));
        guarantor.spoken().ifPresent(language -> patient.put("language", language));
        var views = new JsonArray();
        list.forEach(claim -> views.add(claim(claim, history, today)));
        var lines = new JsonArray();
        history.stream().limit(HISTORY).forEach(line -> lines.add(HistoryText.line(line)));
        return new JsonObject()
                .put("leadId", lead.id().value())
                .put("audience", lead.audience().name().toLowerCase(Locale.ROOT))
                .put("attemptNumber", lead.attempts() + 1)
                .put("payer", PartyText.payer(first, payers.of(first.coverage().payer())))
                .put("provider", PartyText.provider(first))
                .put("client", clients.of(list))
                .put("patient", patient)
                .put("claims", views)
                .put("history", lines)
                .put(
                        "identifiers",
                        lead.audience() == Audience.PAYER ? Identifiers.payer(first) : Identifiers.patient(first));
    }

    /** The zone of the person called, when the number and the address leave only one. */
    private static Optional<ZoneId> zone(Lead lead) {
        var address = lead.contact().addressZones();
        var zones = address.size() == 1 ? address : lead.contact().phoneZones();
        return zones.size() == 1 ? zones.stream().findFirst().map(ZoneId::of) : Optional.empty();
    }
}
