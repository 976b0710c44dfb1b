package io.claimline.gateway.app.claims;

import io.claimline.gateway.app.config.GatewaySettings.PayerLine;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.party.Address;
import io.claimline.gateway.ledger.party.Npi;
import io.claimline.gateway.ledger.party.PayerId;
import io.claimline.gateway.ledger.party.Sex;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Payer, provider and patient of a claim as {@code WorkView} of the wire contract shows them. */
final class PartyText {
    private PartyText() {}

    static JsonObject payer(Claim claim, Optional<PayerLine> line) {
        var payer = claim.coverage().payer();
        var view = new JsonObject()
                .put("name", payer.name())
                .put("payerId", payer.id().map(PayerId::value).orElse(""));
        payer.address().ifPresent(address -> view.put("address", address(address)));
        line.ifPresent(l -> {
            view.put("phone", l.phone().value());
            if (!l.hours().isEmpty()) {
                view.put("hours", l.hours());
            }
            if (l.terms().turnaroundDays() > 0) {
                view.put("turnaroundDays", l.terms().turnaroundDays());
            }
            view.put("claimsPerCall", l.terms().claimsPerCall());
            l.zone().ifPresent(zone -> view.put("localTime", zone(zone)));
        });
        return view;
    }

    static JsonObject provider(Claim claim) {
        var provider = claim.provider();
        var view = new JsonObject()
                .put("name", provider.name())
                .put("npi", provider.npi().map(Npi::value).orElse(""));
        provider.taxId().ifPresent(taxId -> view.put("taxId", AsWritten.taxId(taxId.value())));
        provider.address().ifPresent(address -> view.put("address", address(address)));
        claim.rendering().flatMap(r -> r.npi()).ifPresent(npi -> view.put("renderingNpi", npi.value()));
        return view;
    }

    static JsonObject patient(Claim claim) {
        var patient = claim.patient();
        var view = new JsonObject().put("name", patient.name().spoken());
        patient.birthDate().ifPresent(day -> view.put("birthDate", day.toString()));
        sex(patient.sex()).ifPresent(sex -> view.put("sex", sex));
        if (!patient.memberId().isEmpty()) {
            view.put("memberId", patient.memberId());
        }
        patient.address().ifPresent(address -> view.put("address", address(address)));
        var coverage = claim.coverage();
        if (!coverage.group().isEmpty()) {
            view.put("group", coverage.group());
        }
        if (!coverage.subscriber().name().equals(patient.name())) {
            view.put("subscriber", coverage.subscriber().name().spoken());
            coverage.subscriber().birthDate().ifPresent(day -> view.put("subscriberBirthDate", day.toString()));
        }
        patient.phone()
                .or(() -> claim.coverage().subscriber().phone())
                .flatMap(phone -> phone.e164())
                .ifPresent(number -> view.put("phone", number));
        return view;
    }

    /** A zone with the name by which people call it: Central, not Central Time. */
    static JsonObject zone(ZoneId zone) {
        var name = zone.getDisplayName(TextStyle.FULL, Locale.US).replaceFirst(" (Standard )?Time$", "");
        return new JsonObject().put("zone", zone.getId()).put("label", name);
    }

    private static String address(Address address) {
        return Stream.concat(
                        address.lines().stream(),
                        Stream.of(address.city(), (address.state() + " " + AsWritten.zip(address.zip())).strip()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> sex(Sex sex) {
        var name = sex.name();
        return name.startsWith("UNKNOWN")
                ? Optional.empty()
                : Optional.of(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
    }
}
