package io.claimline.gateway.app.pay;

import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.gateway.app.claims.PaymentText;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.gateway.store.guarantor.GuarantorContacts;
import io.claimline.gateway.store.payments.Payment;
import io.claimline.gateway.store.payments.Payments;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends a person the page of a balance, and lists what was paid. */
public final class SendEndpoints implements Endpoints {
    private final LinkMessages links;
    private final PersonsOfClaims claims;
    private final GuarantorContacts guarantors;
    private final Payments payments;

    public SendEndpoints(LinkMessages links, PersonsOfClaims claims, GuarantorContacts guarantors, Payments payments) {
        this.links = links;
        this.claims = claims;
        this.guarantors = guarantors;
        this.payments = payments;
    }

    @Override
    public void register(Operations operations) {
        operations.on("sendPatientMessage", this::send).on("listPayments", this::list);
    }

    private Future<Answer> send(Ask ask) {
        var body = ask.body();
        List<String> ids =
                body.getJsonArray("claimIds").stream().map(String::valueOf).toList();
        return claims.all(ids).compose(found -> {
            var one = found.stream()
                    .map(claim -> claim.patientKey().value())
                    .distinct()
                    .toList();
            if (found.size() != ids.size() || one.size() != 1) {
                return Future.failedFuture(
                        wrong("claimIds", "name claims that there are, of one patient at one practice"));
            }
            return Stages.future(guarantors.of(one.getFirst()))
                    .compose(guarantor -> to(ask, guarantor, found)
                            .map(to -> put(ask, to, found))
                            .orElseGet(() -> Future.failedFuture(
                                    wrong("to", "there is none on file; name the number or e-mail address"))));
        });
    }

    /** As asked; what is left out as it is on file. */
    private static Optional<LinkMessages.To> to(Ask ask, GuarantorContact guarantor, List<Claim> found) {
        var body = ask.body();
        var channel = MessageChannel.valueOf(body.getString("channel").toUpperCase(Locale.ROOT));
        var language = Optional.ofNullable(body.getString("language"))
                .orElse(guarantor.spoken().filter("es"::equals).orElse("en"));
        return Optional.ofNullable(body.getString("to"))
                .or(() -> onFile(channel, guarantor, found))
                .map(to -> new LinkMessages.To(channel, to, language));
    }

    private static Optional<String> onFile(MessageChannel channel, GuarantorContact guarantor, List<Claim> found) {
        return channel == MessageChannel.EMAIL
                ? guarantor.address().map(address -> address.value())
                : PersonsOfClaims.number(found.getFirst()).map(number -> number.value());
    }

    private Future<Answer> put(Ask ask, LinkMessages.To to, List<Claim> found) {
        var body = ask.body();
        var id = new MessageId(body.getString("messageId"));
        var purpose = Purpose.valueOf(
                body.getString("purpose").toUpperCase(Locale.ROOT).replace('-', '_'));
        var asked = new LinkMessages.Asked(Source.AGENT, body.getString("askedBy", "agent " + ask.agent()));
        try {
            return links.send(id, to, purpose, found, asked).map(fresh -> {
                found.forEach(claim -> ask.tell().about("claim", claim.key().value()));
                return new Answer.Json(
                        201, new JsonObject().put("messageId", id.value()).put("fresh", fresh));
            });
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(wrong("to", String.valueOf(e.getMessage())));
        }
    }

    private static ApiProblem wrong(String field, String why) {
        return new ApiProblem(422, "Not sent", field + ": " + why + ".", List.of(new ApiProblem.Violation(field, why)));
    }

    private Future<Answer> list(Ask ask) {
        var state = ask.query("state").map(word -> Payment.State.valueOf(word.toUpperCase(Locale.ROOT)));
        return Stages.future(payments.latest(state, ask.query("limit", 100))).map(found -> {
            var rows = new JsonArray();
            found.forEach(one -> {
                rows.add(PaymentText.view(one));
                ask.tell().about("payment", one.id());
            });
            return Answer.ok(new JsonObject().put("payments", rows));
        });
    }
}
