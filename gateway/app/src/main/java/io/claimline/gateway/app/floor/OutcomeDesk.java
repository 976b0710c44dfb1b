package io.claimline.gateway.app.floor;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.compliance.ledger.SpokenWishes;
import io.claimline.dialer.identity.Verification;
import io.claimline.dialer.outcome.Entry;
import io.claimline.dialer.outcome.FollowUp;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.outcome.OutcomeRules;
import io.claimline.dialer.outcome.StatusTable;
import io.claimline.dialer.outcome.Violation;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.app.duty.CallBackCheck;
import io.claimline.gateway.app.identity.IdentityDesk;
import io.claimline.gateway.app.outcome.ClaimFacts;
import io.claimline.gateway.app.outcome.DraftDesk;
import io.claimline.gateway.app.outcome.FormText;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks an outcome, keeps durably what it forbids and then the outcome itself, and only then says that it is saved: whoever asked not to
 * be called is not called again, whatever fails after.
 */
final class OutcomeDesk {
    private static final String TWICE =
            "That claim's outcome is being saved from another screen; look at the desk as it is now.";

    private static final String UNVERIFIED =
            "Nobody was verified on this call; choose what fits one who was not, such as another person, a call back or a wrong number";

    /** Beside the fields of a patient's outcome. */
    private static final String VERIFIED = "identityVerified";

    private final FloorParts parts;
    private final DraftDesk drafts;
    private final IdentityDesk identities;
    private final Duration spacing;
    private final CallBackCheck callBacks;
    private final Set<String> saving = new HashSet<>();

    OutcomeDesk(FloorParts parts, DraftDesk drafts, IdentityDesk identities, Campaign campaign) {
        this.parts = parts;
        this.drafts = drafts;
        this.identities = identities;
        spacing = campaign.retry().spacing();
        callBacks = new CallBackCheck(
                parts.screening(),
                lead -> Future.succeededFuture(campaign.callerId()),
                id -> parts.records().people().person(id).map(found -> true).otherwise(false));
    }

    /** What of the call the outcome is about; fails with {@link Floor.Refusal} or {@link InvalidOutcome} when it does not say, or says something else. */
    static Future<String> subject(String claim, LiveCall live) {
        var subjects = FormText.subjects(live);
        if (subjects.equals(List.of(FormText.WHOLE_CALL)) || (claim.isEmpty() && subjects.size() == 1)) {
            return Future.succeededFuture(subjects.getFirst());
        }
        if (claim.isEmpty()) {
            return Future.failedFuture(new InvalidOutcome(
                    List.of(new Violation("claimId", "This call is about several claims; say which one is meant"))));
        }
        return subjects.contains(claim)
                ? Future.succeededFuture(claim)
                : Future.failedFuture(new Floor.Refusal("That claim is not part of this call."));
    }

    /** Completes with what the campaign is to be told, once the outcome is durable; fails with {@link InvalidOutcome} or {@link Floor.Refusal}. */
    Future<CampaignInput> save(DeskCommand.SaveOutcome save, String subject, LiveCall live, People.Person person) {
        var now = parts.clock().instant();
        var shown = shown(subject, live);
        var work = work(live);
        var facts = new ClaimFacts(parts.said().policy(), work);
        var known = facts.ofCall(person.zone(), now);
        known.putAll(facts.ofClaim(shown));
        var entry = new Entry(live.work().lead().audience(), save.status(), save.fields(), known);
        var violations = violations(entry, live);
        if (!violations.isEmpty()) {
            return Future.failedFuture(new InvalidOutcome(violations));
        }
        return callBacks
                .of(entry.complete(), live.work().lead())
                .compose(wrong -> wrong.isEmpty()
                        ? saveOnce(save, subject, live, person, entry)
                        : Future.failedFuture(new InvalidOutcome(wrong)));
    }

    private Future<CampaignInput> saveOnce(
            DeskCommand.SaveOutcome save, String subject, LiveCall live, People.Person person, Entry entry) {
        var shown = shown(subject, live);
        var work = work(live);
        var facts = new ClaimFacts(parts.said().policy(), work);
        var key = live.call().id() + "/" + subject;
        if (!saving.add(key)) {
            return Future.failedFuture(new Floor.Refusal(TWICE));
        }
        var about = subject.isEmpty() ? work : facts.narrowedTo(shown);
        return parts.records()
                .contexts()
                .note(about, save.status(), entry.complete())
                .compose(note -> keep(outcome(save, live, person, entry, note), live, person.zone()))
                .compose(next -> drafts.done(save.call(), subject)
                        .otherwiseEmpty()
                        .<CampaignInput>map(done -> new CampaignInput.OutcomeSaved(
                                person.profile().id(), live.call().id(), subject, next, "break".equals(save.then()))))
                .eventually(() -> {
                    saving.remove(key);
                    return Future.succeededFuture();
                });
    }

    /** What only the right person can say is not recorded of anybody else (C-43). */
    private List<Violation> violations(Entry entry, LiveCall live) {
        var needsPerson = entry.status().filter(Verification::neededFor).isPresent();
        return needsPerson && !identities.open(live)
                ? List.of(new Violation("statusCode", UNVERIFIED))
                : OutcomeRules.check(entry);
    }

    private Future<NextStep> keep(Outcome outcome, LiveCall live, ZoneId zone) {
        var lead = live.work().lead();
        var status = StatusTable.find(lead.audience(), outcome.status()).orElseThrow();
        var next = FollowUp.of(status, outcome.fields(), lead, zone, spacing, outcome.savedAt());
        return parts.said()
                .ledger()
                .keep(lead.id().withheld() ? List.of() : SpokenWishes.of(outcome, lead, next))
                .compose(kept ->
                        Future.fromCompletionStage(parts.said().outcomes().keep(outcome)))
                .map(kept -> next);
    }

    private Outcome outcome(
            DeskCommand.SaveOutcome save, LiveCall live, People.Person person, Entry entry, String note) {
        Instant now = parts.clock().instant();
        return new Outcome(
                save.outcome(),
                live.call().id(),
                live.work().lead().id(),
                shown(save.claim(), live),
                person.profile().id(),
                now,
                save.status(),
                fields(entry, live),
                note);
    }

    private Map<String, String> fields(Entry entry, LiveCall live) {
        if (entry.audience() == Audience.PAYER) {
            return entry.complete();
        }
        var fields = new TreeMap<>(entry.complete());
        fields.put(VERIFIED, identities.open(live) ? "yes" : "no");
        return fields;
    }

    private static String shown(String claim, LiveCall live) {
        var claims = live.work().lead().claims();
        return claims.isEmpty() || claims.contains(claim) ? claim : claims.getFirst();
    }

    private JsonObject work(LiveCall live) {
        var staged = parts.presence().staged(live.work().lead().id().value());
        return staged.isEmpty() ? new JsonObject() : new JsonObject(staged);
    }
}
