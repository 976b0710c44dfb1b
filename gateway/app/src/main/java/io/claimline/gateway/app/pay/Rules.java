package io.claimline.gateway.app.pay;

import io.claimline.dialer.message.MessageChannel;
import io.claimline.gateway.app.config.PaySettings;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ServiceDates;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.store.payments.PayLink;
import io.claimline.scripts.call.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What may be paid by a link, and how it is put to the person. */
public final class Rules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

    private final PaySettings settings;
    private final boolean thirdParty;

    /** @param thirdParty whether the office is a debt collector, which the page then says (12 CFR 1006.18(e)) */
    public Rules(PaySettings settings, boolean thirdParty) {
        this.settings = settings;
        this.thirdParty = thirdParty;
    }

    Duration answerWithin() {
        return settings.answerWithin();
    }

    static Money total(List<Claim> owed) {
        return owed.stream().map(claim -> claim.receivable().amount()).reduce(Money.ZERO, Money::plus);
    }

    /** The amount to be paid; empty when it is not one that may be. Without parts it is the whole, whatever was sent. */
    Optional<Money> amount(Money total, String typed) {
        if (!total.isPositive()) {
            return Optional.empty();
        }
        if (!settings.parts()) {
            return Optional.of(total);
        }
        var least = Money.ofCents(Math.min(settings.leastCents(), total.cents()));
        return Money.parse(typed.replaceAll("[$,\\s]", ""))
                .filter(money -> money.compareTo(least) >= 0 && money.compareTo(total) <= 0);
    }

    /** What the page of the balance shows. */
    Map<String, Object> balance(List<Claim> owed, PayLink link, String wrong) {
        var lines = new ArrayList<Map<String, String>>();
        for (var claim : owed) {
            lines.add(Map.of(
                    "date",
                            claim.dates()
                                    .map(ServiceDates::from)
                                    .map(DAY::format)
                                    .orElse(""),
                    "practice", claim.provider().name(),
                    "amount", shown(claim.receivable().amount())));
        }
        var data = new HashMap<String, Object>();
        data.put("lines", lines);
        data.put("total", shown(total(owed)));
        data.put("plainTotal", total(owed).toString());
        data.put("wrong", wrong);
        data.put("parts", settings.parts());
        data.put("receipt", receipt(link));
        data.put("thirdParty", thirdParty);
        data.put("here", "");
        return data;
    }

    /** Where a receipt would go, told by its end alone. */
    private static String receipt(PayLink link) {
        var to = link.to();
        if (to == null) {
            return "";
        }
        return link.channel() == MessageChannel.EMAIL
                ? to.charAt(0) + "…" + to.substring(to.indexOf('@'))
                : "…" + to.substring(to.length() - 4);
    }

    private static String shown(Money amount) {
        return String.format(Locale.US, "$%,d.%02d", amount.cents() / 100, amount.cents() % 100);
    }

    String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    String wrongAmount(Language language) {
        var least = shown(Money.ofCents(settings.leastCents()));
        return switch (language) {
            case EN -> "Enter an amount from " + least + " up to what is owed.";
            case ES -> "Escriba un monto desde " + least + " hasta lo que se debe.";
        };
    }

    String providerAway(Language language) {
        return switch (language) {
            case EN -> "The payment service does not answer just now. Nothing was charged; try again in a few minutes.";
            case ES ->
                "El servicio de pagos no responde en este momento. No se cobró nada; inténtelo de nuevo en unos minutos.";
        };
    }
}
