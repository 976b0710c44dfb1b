package io.claimline.gateway.app.caller;

import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.dialogue.SpokenReception;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.number.Numbers;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.party.PersonName;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The work item of an unknown caller, about the account that an agent has found: the chosen claim, and whatever else the same patient owes in the same standing. */
public final class FoundAccounts implements SpokenReception.Accounts {
    /** A patient has fewer claims than that of one name. */
    private static final int MOST = 500;

    private final Claims claims;
    private final AccountStandings standings;

    public FoundAccounts(Claims claims, AccountStandings standings) {
        this.claims = claims;
        this.standings = standings;
    }

    @Override
    public Future<Lead> of(Lead unknown, ClaimKey claim) {
        return Stages.future(claims.find(claim))
                .compose(found -> found.map(stored -> all(stored.claim()).map(theirs -> lead(unknown, theirs)))
                        .orElseGet(() -> Future.failedFuture(
                                new Floor.Refusal("There is no such account any more; search again."))));
    }

    /** The chosen one first. Claims that a payer owes are a payer's call, unless it is the one that was chosen. */
    private Future<List<Claim>> all(Claim chosen) {
        return Stages.future(claims.search(words(chosen.patient().name()), MOST))
                .map(found -> Stream.concat(
                                Stream.of(chosen),
                                found.stream().map(StoredClaim::claim).filter(other -> together(chosen, other)))
                        .toList());
    }

    private boolean together(Claim chosen, Claim other) {
        return !other.key().equals(chosen.key())
                && other.patientKey().equals(chosen.patientKey())
                && standings.of(other).equals(standings.of(chosen))
                && other.receivable().responsible() instanceof Responsible.ByPatient
                && other.receivable().amount().isPositive();
    }

    private static String words(PersonName name) {
        return name.last() + " " + name.first();
    }

    private static Lead lead(Lead unknown, List<Claim> claims) {
        var first = claims.getFirst();
        var name = first.patient().name();
        return new Lead(
                unknown.id(),
                unknown.campaign(),
                unknown.audience(),
                unknown.number(),
                claims.stream().map(claim -> claim.key().value()).toList(),
                (initial(name.first()) + initial(name.last())).toUpperCase(Locale.ROOT),
                unknown.skills(),
                unknown.priority(),
                unknown.dueAt(),
                unknown.attempts(),
                Numbers.facts(unknown.number(), first.patient().address()),
                first.patientKey().value(),
                null);
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : name.charAt(0) + ".";
    }
}
