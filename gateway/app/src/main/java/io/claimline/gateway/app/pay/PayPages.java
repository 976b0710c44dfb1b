package io.claimline.gateway.app.pay;

import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Pages;
import io.claimline.gateway.app.web.PatientPage;
import io.claimline.gateway.app.web.RequestBrake;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.store.payments.PayLink;
import io.claimline.gateway.store.payments.Payment;
import io.claimline.gateway.store.tasks.Task;
import io.claimline.gateway.store.tasks.Tasks;
import io.claimline.scripts.call.Language;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The page of a link, without a login. In order: it opens, or is closed and tells nothing; the person states a date of birth or a ZIP code; the balance of that link and nothing else is shown; the person goes
 * to the provider's page, and comes back. Every address holds a signed, drawn number alone.
 */
public final class PayPages implements Pages {
    private static final String LINK = "/pay/:token";
    private static final int LONGEST_QUESTION = 1_000;

    private final Parts parts;
    private final Rules rules;
    private final RequestBrake brake;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** What it works with; the provider is empty when there is none. */
    public record Parts(
            PatientPage page,
            PayDesk desk,
            PaymentDesk payments,
            Optional<PaymentProvider> provider,
            Tasks tasks,
            Visit visit) {}

    /** @param ids draws ids, each once */
    public PayPages(Parts parts, Rules rules, InstantSource clock, Supplier<String> ids) {
        this.parts = parts;
        this.rules = rules;
        this.clock = clock;
        this.ids = ids;
        this.brake = new RequestBrake(clock);
    }

    @Override
    public void mount(Router router) {
        var style = style();
        router.get(PatientPage.STYLE)
                .handler(ctx -> ctx.response()
                        .putHeader("Content-Type", "text/css; charset=utf-8")
                        .putHeader("Cache-Control", "public, max-age=3600")
                        .end(style));
        router.route("/pay/*").handler(BodyHandler.create(false).setBodyLimit(16 * 1024));
        router.route("/pay/*").handler(this::slow);
        router.get(LINK).handler(ctx -> opened(ctx, this::show));
        router.post(LINK + "/verify").handler(ctx -> opened(ctx, this::verify));
        router.post(LINK + "/pay").handler(ctx -> verified(ctx, this::pay));
        router.post(LINK + "/ask").handler(ctx -> verified(ctx, this::ask));
        router.get(LINK + "/done/:order").handler(this::done);
    }

    private static Buffer style() {
        try (var in = PayPages.class.getResourceAsStream("/pay-page.css")) {
            return Buffer.buffer(Objects.requireNonNull(in, "pay-page.css").readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void slow(RoutingContext ctx) {
        if (brake.lets(ctx.request().remoteAddress().hostAddress())) {
            ctx.next();
        } else {
            ctx.response().putHeader("Retry-After", "60");
            parts.page().show(ctx, 429, "busy", "", Map.of());
        }
    }

    /** Does something with a link. */
    private interface Step {
        Future<Void> take(RoutingContext ctx, PayLink link);
    }

    private static String path(RoutingContext ctx, String name) {
        return Objects.requireNonNullElse(ctx.pathParam(name), "");
    }

    private void opened(RoutingContext ctx, Step step) {
        parts.desk()
                .open(path(ctx, "token"))
                .compose(link -> link.map(one -> step.take(ctx, one)).orElseGet(() -> closed(ctx)))
                .onFailure(ctx::fail);
    }

    /** The same page whatever is wrong: it tells nothing. */
    private Future<Void> closed(RoutingContext ctx) {
        parts.page().show(ctx, 404, "closed", "", Map.of());
        return Future.succeededFuture();
    }

    private void verified(RoutingContext ctx, Step step) {
        opened(ctx, (same, link) -> known(same, link) ? step.take(same, link) : asks(same, link, false, 0));
    }

    private boolean known(RoutingContext ctx, PayLink link) {
        return parts.visit().goesOn(ctx, link, now());
    }

    private Future<Void> show(RoutingContext ctx, PayLink link) {
        return known(ctx, link) ? balance(ctx, link, "") : asks(ctx, link, false, 0);
    }

    private Future<Void> asks(RoutingContext ctx, PayLink link, boolean wrong, int left) {
        var data = Map.of("path", path(ctx), "here", "", "wrong", wrong, "triesLeft", left);
        parts.page().show(ctx, wrong ? 422 : 200, "verify", link.language(), data);
        return Future.succeededFuture();
    }

    private Future<Void> verify(RoutingContext ctx, PayLink link) {
        return parts.desk().compare(link, form(ctx, "birth"), form(ctx, "zip")).compose(compared -> {
            if (compared.isEmpty()
                    || (!compared.get().matched() && compared.get().triesLeft() == 0)) {
                return closed(ctx);
            }
            if (!compared.get().matched()) {
                return asks(ctx, link, true, compared.get().triesLeft());
            }
            parts.visit().begin(ctx, link, now());
            return goTo(ctx, path(ctx) + "?lang=" + language(ctx, link).code());
        });
    }

    private Future<Void> balance(RoutingContext ctx, PayLink link, String wrong) {
        return parts.desk()
                .owed(link)
                .onSuccess(owed -> {
                    if (owed.isEmpty()) {
                        parts.page().show(ctx, 200, "paid", link.language(), Map.of("here", ""));
                    } else {
                        var data = rules.balance(owed, link, wrong);
                        data.put("path", path(ctx));
                        data.put("payable", parts.provider().isPresent());
                        parts.page().show(ctx, wrong.isEmpty() ? 200 : 422, "balance", link.language(), data);
                    }
                })
                .mapEmpty();
    }

    private Future<Void> pay(RoutingContext ctx, PayLink link) {
        if (parts.provider().isEmpty()) {
            return balance(ctx, link, "");
        }
        return parts.desk().owed(link).compose(owed -> {
            var amount = rules.amount(total(owed), form(ctx, "amount"));
            return amount.map(money -> begin(ctx, link, money))
                    .orElseGet(() -> balance(ctx, link, rules.wrongAmount(language(ctx, link))));
        });
    }

    private Future<Void> begin(RoutingContext ctx, PayLink link, Money amount) {
        var language = language(ctx, link).code();
        return parts.payments()
                .order(link, amount, form(ctx, "receipt").equals("yes"))
                .compose(payment -> {
                    var back = parts.desk().address(link) + "/done/" + payment.id() + "?lang=" + language;
                    return parts.provider()
                            .orElseThrow()
                            .begin(new PaymentProvider.Order(payment.id(), amount, back, language))
                            .compose(page -> goTo(ctx, page))
                            .recover(failure -> balance(ctx, link, rules.providerAway(language(ctx, link))));
                });
    }

    private Future<Void> ask(RoutingContext ctx, PayLink link) {
        var question = form(ctx, "question").strip();
        if (question.isEmpty()) {
            return balance(ctx, link, "");
        }
        var now = now();
        var due = now.plus(rules.answerWithin());
        var asker = new Task.Asker(
                link.client(), link.person(), link.claims(), language(ctx, link).code(), link.to());
        var said = new Task.Said(question.substring(0, Math.min(question.length(), LONGEST_QUESTION)), null);
        return Stages.future(
                        parts.tasks().keep(Task.asked("link:" + ids.get(), Task.Source.LINK, asker, said, now, due)))
                .onSuccess(kept -> {
                    var data = Map.of("path", path(ctx), "by", rules.day(due));
                    parts.page().show(ctx, 200, "asked", link.language(), data);
                })
                .mapEmpty();
    }

    /** Where the person comes back to. It tells how far the payment is, and nothing of the account; so it needs no verification. */
    private void done(RoutingContext ctx) {
        parts.payments()
                .find(path(ctx, "order"))
                .onSuccess(found -> {
                    if (found.isEmpty()) {
                        closed(ctx);
                        return;
                    }
                    var data = Map.of(
                            "path",
                            "/pay/" + ctx.pathParam("token"),
                            "here",
                            "",
                            "state",
                            state(found.get()),
                            "receiptNumber",
                            String.valueOf(found.get().reference()));
                    parts.page().show(ctx, 200, "done", "", data);
                })
                .onFailure(ctx::fail);
    }

    private static String state(Payment payment) {
        return switch (payment.state()) {
            case ORDERED -> "pending";
            case APPROVED, POSTED -> "paid";
            case DECLINED -> "declined";
        };
    }

    private static Future<Void> goTo(RoutingContext ctx, String address) {
        return ctx.response()
                .setStatusCode(303)
                .putHeader("Location", address)
                .putHeader("Cache-Control", "no-store")
                .end();
    }

    private static Money total(List<Claim> owed) {
        return Rules.total(owed);
    }

    private static Language language(RoutingContext ctx, PayLink link) {
        return PatientPage.language(ctx, link.language());
    }

    private static String path(RoutingContext ctx) {
        return "/pay/" + ctx.pathParam("token");
    }

    private static String form(RoutingContext ctx, String field) {
        return Objects.requireNonNullElse(ctx.request().getFormAttribute(field), "");
    }

    private Instant now() {
        return clock.instant();
    }
}
