package io.claimline.gateway.app.outbox;

import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.gateway.app.number.Numbers;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.party.Address;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** What the claims that a message is about tell of the person: telephone and address. */
public final class PersonsOfClaims {
    /** A country code that is not assigned: no telephone has it. */
    static final E164 NOBODY = new E164("+9990000000");

    private final Claims claims;

    public PersonsOfClaims(Claims claims) {
        this.claims = claims;
    }

    /** Telephone and address, as far as they are known. */
    public record Known(Optional<E164> number, Optional<Address> address) {
        /** Zones and states of the number and the address. */
        ContactFacts facts(E164 of) {
            return Numbers.facts(of, address);
        }
    }

    /** Of the first of these that is there. */
    public Future<Known> of(List<String> ids) {
        return all(ids).map(found -> found.stream()
                .findFirst()
                .map(claim -> new Known(number(claim), claim.patient().address()))
                .orElse(new Known(Optional.empty(), Optional.empty())));
    }

    /** The claims of these ids that are there. */
    public Future<List<Claim>> all(List<String> ids) {
        return Future.all(ids.stream()
                        .map(id -> Stages.future(claims.find(new ClaimKey(id))))
                        .toList())
                .map(found -> found.<Optional<StoredClaim>>list().stream()
                        .flatMap(Optional::stream)
                        .map(StoredClaim::claim)
                        .toList());
    }

    /** Those of these claims on which the patient owes something now. */
    public Future<List<Claim>> owed(List<String> ids) {
        return all(ids).map(found -> found.stream()
                .filter(claim -> claim.receivable().responsible() instanceof Responsible.ByPatient)
                .filter(claim -> claim.receivable().amount().isPositive())
                .toList());
    }

    /** The number at which the person of a claim is reached. */
    public static Optional<E164> number(Claim claim) {
        return claim.patient()
                .phone()
                .or(() -> claim.coverage().subscriber().phone())
                .flatMap(phone -> Numbers.e164(phone.digits()));
    }
}
