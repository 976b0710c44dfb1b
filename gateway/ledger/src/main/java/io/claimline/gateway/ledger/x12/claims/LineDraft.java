package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.claim.ClaimType;
import io.claimline.gateway.ledger.claim.Procedure;
import io.claimline.gateway.ledger.claim.ServiceDates;
import io.claimline.gateway.ledger.claim.ServiceLine;
import io.claimline.gateway.ledger.claim.Units;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.party.Practitioner;
import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Segment;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A service line as loop 2400 is read. */
final class LineDraft {
    private final Segment start;
    private final int number;
    private final ClaimType type;
    private @Nullable Segment service;
    private Money charge = Money.ZERO;
    private Optional<Units> units = Optional.empty();
    private Optional<ServiceDates> dates = Optional.empty();
    private Optional<Practitioner> rendering = Optional.empty();

    LineDraft(Segment start, int number, ClaimType type) {
        this.start = start;
        this.number = number;
        this.type = type;
    }

    void add(Segment segment, Reading reading) {
        switch (segment.id()) {
            case "SV1", "SV2", "SV3" -> takeService(segment, reading);
            case "DTP" -> takeDate(segment, reading);
            default -> {
                // Nothing that a call needs.
            }
        }
    }

    void rendering(Practitioner who) {
        rendering = rendering.or(() -> Optional.of(who));
    }

    Money charge() {
        return charge;
    }

    Optional<ServiceDates> dates() {
        return dates;
    }

    Optional<Practitioner> rendering() {
        return rendering;
    }

    /** Says so when the line has no service. */
    void check(Reading reading) {
        if (service == null) {
            String place = Loop.LINE.label;
            reading.report(ProblemCode.MISSING_LOOP, start.place(0, place), "LX without a service", serviceId());
        }
    }

    ServiceLine build() {
        String revenue = service != null && type == ClaimType.INSTITUTIONAL ? service.get(1) : "";
        return new ServiceLine(number, procedure(), revenue, charge, units, dates, rendering);
    }

    private void takeService(Segment segment, Reading reading) {
        if (!segment.id().equals(serviceId()) || service != null) {
            String expected = service == null ? serviceId() : "one service in each LX";
            reading.report(ProblemCode.UNEXPECTED_SEGMENT, segment, 0, segment.id(), expected);
            return;
        }
        service = segment;
        charge = reading.amount(segment, type == ClaimType.INSTITUTIONAL ? 3 : 2, "the line charge");
        units = switch (type) {
            case PROFESSIONAL -> units(segment, 4, reading, segment.get(3));
            case INSTITUTIONAL -> units(segment, 5, reading, segment.get(4));
            case DENTAL -> units(segment, 6, reading, "");
        };
    }

    private static Optional<Units> units(Segment segment, int element, Reading reading, String measure) {
        String text = segment.get(element);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?(\\d{1,10}(\\.\\d{0,5})?|\\.\\d{1,5})")) {
            reading.report(ProblemCode.BAD_NUMBER, segment, element, Reading.quoted(text), "a quantity");
            return Optional.empty();
        }
        return Optional.of(new Units(new BigDecimal(text), measure));
    }

    private void takeDate(Segment segment, Reading reading) {
        if (segment.get(1).equals("472")) {
            dates = reading.days(segment);
        }
    }

    private Optional<Procedure> procedure() {
        Segment from = service;
        if (from == null) {
            return Optional.empty();
        }
        int element = type == ClaimType.INSTITUTIONAL ? 2 : 1;
        if (from.get(element, 2).isEmpty()) {
            return Optional.empty();
        }
        var modifiers = IntStream.rangeClosed(3, 6)
                .mapToObj(component -> from.get(element, component))
                .filter(modifier -> !modifier.isEmpty())
                .toList();
        return Optional.of(new Procedure(from.get(element, 1), from.get(element, 2), modifiers));
    }

    private String serviceId() {
        return switch (type) {
            case PROFESSIONAL -> "SV1";
            case INSTITUTIONAL -> "SV2";
            case DENTAL -> "SV3";
        };
    }
}
