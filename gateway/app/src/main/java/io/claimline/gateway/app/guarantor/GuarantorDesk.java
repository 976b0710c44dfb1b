package io.claimline.gateway.app.guarantor;

import io.claimline.dialer.strategy.plan.Account;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.gateway.store.guarantor.GuarantorContacts;
import io.claimline.gateway.store.strategy.Accounts;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Keeps what is told of guarantors, and tells it to the accounts that are under a strategy. */
public final class GuarantorDesk {
    /** So many claims may begin with the same number. */
    private static final int MOST_ALIKE = 100;

    private final Claims claims;
    private final GuarantorContacts contacts;
    private final Accounts accounts;

    public GuarantorDesk(Claims claims, GuarantorContacts contacts, Accounts accounts) {
        this.claims = claims;
        this.contacts = contacts;
        this.accounts = accounts;
    }

    /** What strategies know of it. */
    public static Account.Told told(GuarantorContact contact) {
        return new Account.Told(contact.spoken().orElse(""), contact.address().orElse(null));
    }

    /** What was told of the person whom a claim is about; empty when there is no such claim. */
    Future<Optional<GuarantorContact>> of(ClaimKey claim) {
        return Stages.future(claims.find(claim))
                .compose(found -> found.map(StoredClaim::claim)
                        .map(one -> Stages.future(contacts.of(one.patientKey().value()))
                                .map(Optional::of))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    /** Claims of that number, as the provider gave it. */
    Future<List<Claim>> numbered(String number) {
        return Stages.future(claims.search(number, MOST_ALIKE))
                .map(found -> found.stream()
                        .map(StoredClaim::claim)
                        .filter(claim -> claim.number().value().equals(number))
                        .toList());
    }

    /** Keeps it. Completes when it is durable and the account of the person, if there is one, knows; the same again changes nothing. */
    Future<Void> keep(GuarantorContact contact) {
        return Stages.future(contacts.keep(contact))
                .compose(now -> Stages.future(accounts.told(now.id(), told(now))))
                .mapEmpty();
    }
}
