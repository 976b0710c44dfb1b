package io.claimline.gateway.app.day;

import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.claimline.gateway.store.worklist.PromiseBook;
import io.claimline.gateway.store.worklist.PromiseBook.Standing;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What claims are worth: the balance as it stands. */
final class ClaimValues {
    private final Claims claims;
    private final PromiseBook promises;

    ClaimValues(Claims claims, PromiseBook promises) {
        this.claims = claims;
        this.promises = promises;
    }

    /** Claims by key, those that there are. */
    Future<Map<String, Claim>> of(Collection<String> keys) {
        var found = keys.stream().distinct().map(this::find).toList();
        return Future.all(found).map(all -> {
            var byKey = new HashMap<String, Claim>();
            all.<Optional<Claim>>list().stream()
                    .flatMap(Optional::stream)
                    .forEach(claim -> byKey.put(claim.key().value(), claim));
            return byKey;
        });
    }

    private Future<Optional<Claim>> find(String key) {
        return Stages.future(claims.find(new ClaimKey(key))).map(found -> found.map(StoredClaim::claim));
    }

    /** What these outcomes resolved, in cents; one about a whole account counts all of its balances. */
    Future<Long> cents(List<Outcome> resolved) {
        var leads = resolved.stream().map(Outcome::lead).collect(Collectors.toSet());
        return standing(leads).compose(byLead -> of(keys(resolved, byLead))).map(ClaimValues::sum);
    }

    Future<Map<LeadId, Standing>> standing(Set<LeadId> leads) {
        return Stages.future(promises.of(leads))
                .map(found -> found.stream()
                        .collect(Collectors.toMap(one -> one.lead().id(), one -> one)));
    }

    private static Set<String> keys(List<Outcome> resolved, Map<LeadId, Standing> byLead) {
        return resolved.stream()
                .flatMap(outcome -> Optional.ofNullable(byLead.get(outcome.lead()))
                        .map(Standing::lead)
                        .filter(lead -> lead.audience() == Audience.PATIENT)
                        .map(Lead::claims)
                        .map(List::stream)
                        .orElseGet(() -> Stream.of(outcome.claim())))
                .collect(Collectors.toSet());
    }

    static long sum(Map<String, Claim> claims) {
        return claims.values().stream()
                .mapToLong(claim -> claim.receivable().amount().cents())
                .sum();
    }
}
