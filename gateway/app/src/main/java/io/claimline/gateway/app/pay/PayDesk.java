package io.claimline.gateway.app.pay;

import io.claimline.dialer.identity.OnFile;
import io.claimline.dialer.identity.Statement;
import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.outbox.Postbox;
import io.claimline.gateway.app.outbox.SignedId;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.party.Address;
import io.claimline.gateway.store.payments.PayLink;
import io.claimline.gateway.store.payments.PayLinks;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes links to balances, opens them, and compares what a person states with what is on file. */
public final class PayDesk {
    private final PayLinks links;
    private final PersonsOfClaims claims;
    private final MessageSettings settings;
    private final SignedId tokens;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** @param ids draws ids that nobody can guess */
    public PayDesk(
            PayLinks links,
            PersonsOfClaims claims,
            MessageSettings settings,
            InstantSource clock,
            Supplier<String> ids) {
        this.links = links;
        this.claims = claims;
        this.settings = settings;
        this.tokens = new SignedId("pay", settings.linkKeys());
        this.clock = clock;
        this.ids = ids;
    }

    /** A link, and its address. */
    public record Made(PayLink link, String address) {}

    /** What a person stated: whether it is on file, and how many tries are left. */
    public record Compared(boolean matched, int triesLeft) {}

    /** Makes a link to the balances that a message to this addressee is about. */
    public Future<Made> make(Postbox.Addressee to) {
        var now = clock.instant();
        var link = new PayLink(
                ids.get(),
                String.valueOf(to.person()),
                to.client(),
                to.claims(),
                to.language(),
                to.channel(),
                to.to(),
                now,
                now.plus(settings.linkLife()),
                0,
                false);
        return Stages.future(links.keep(link)).map(kept -> new Made(link, address(link)));
    }

    /** The address of a link. It tells nothing but a number drawn at random. */
    String address(PayLink link) {
        return settings.address() + "/pay/" + tokens.sign(link.id());
    }

    /** The link of an address when it opens now. */
    Future<Optional<PayLink>> open(String token) {
        return tokens.read(token)
                .map(id -> Stages.future(links.find(id)).map(found -> found.filter(one -> one.opens(now()))))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    /** Every balance of the link that the person owes, and that is more than nothing. */
    Future<List<Claim>> owed(PayLink link) {
        return claims.owed(link.claims())
                .map(found -> found.stream()
                        .filter(claim -> claim.patientKey().value().equals(link.person()))
                        .toList());
    }

    /** Compares a date of birth or a ZIP code with what is on file. Empty when the link has no try left. */
    Future<Optional<Compared>> compare(PayLink link, String birth, String zip) {
        return Stages.future(links.tryOnce(link.id())).compose(taken -> {
            if (taken.isEmpty()) {
                return Future.succeededFuture(Optional.<Compared>empty());
            }
            int left = PayLink.MOST_FAILURES - taken.get().failures();
            return claims.all(link.claims())
                    .compose(found -> found.stream().anyMatch(claim -> same(claim, birth, zip))
                            ? Stages.future(links.verified(link.id())).map(v -> Optional.of(new Compared(true, left)))
                            : Future.succeededFuture(Optional.of(new Compared(false, left))));
        });
    }

    private boolean same(Claim claim, String birth, String zip) {
        var patient = claim.patient();
        var file = new OnFile(
                patient.birthDate().orElse(null),
                patient.address().map(Address::zip5).orElse(""),
                "",
                "");
        var today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        return !file.matchedBy(new Statement(birth, zip, ""), today).isEmpty();
    }

    Instant now() {
        return clock.instant();
    }
}
