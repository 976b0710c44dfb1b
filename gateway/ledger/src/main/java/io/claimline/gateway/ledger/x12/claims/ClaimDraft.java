package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.claim.ClaimType;
import io.claimline.gateway.ledger.claim.Diagnosis;
import io.claimline.gateway.ledger.claim.References;
import io.claimline.gateway.ledger.claim.ServiceDates;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.party.Practitioner;
import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A claim as loop 2300 and those below it are read. */
final class ClaimDraft {
    /** More than 999 lines, each with fifteen adjudications of eight segments, would have. */
    private static final int MAX_SEGMENTS = 150_000;

    private static final Set<String> DIAGNOSES =
            Set.of("ABK", "BK", "ABF", "BF", "ABJ", "BJ", "APR", "PR", "ABN", "BN");

    private final Segment start;
    private final ClaimType type;
    private final Money charge;
    private final Map<String, String> references = new HashMap<>();
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<OtherPayerDraft> otherPayers = new ArrayList<>();
    private final List<LineDraft> lines = new ArrayList<>();
    private Optional<ServiceDates> statement = Optional.empty();
    private Optional<Practitioner> rendering = Optional.empty();
    private Money patientPaid = Money.ZERO;

    ClaimDraft(Segment start, ClaimType type, Reading reading) {
        this.start = start;
        this.type = type;
        reading.required(start, 1, "the claim number");
        this.charge = reading.amount(start, 2, "the total charge");
        reading.required(start, 5, "place of service and frequency, as 11:B:1");
        if (!start.get(5).isEmpty() && !start.get(5, 3).matches("[0-9A-Z]")) {
            reading.report(
                    ProblemCode.BAD_CODE,
                    start,
                    5,
                    "frequency " + Reading.quoted(start.get(5, 3)),
                    "a frequency such as 1, 7 or 8 as its third part");
        }
        if (charge.isNegative()) {
            reading.report(ProblemCode.BAD_AMOUNT, start, 2, charge.toString(), "a charge that is not negative");
        }
    }

    /** Takes a segment that stands in {@code loop}. */
    void add(Segment segment, Loop loop, Reading reading) {
        if (segment.number() - start.number() > MAX_SEGMENTS) {
            reading.fatal(ProblemCode.CLAIM_TOO_LONG, segment, 0, "more than " + MAX_SEGMENTS + " segments", "a claim");
        }
        switch (loop) {
            case CLAIM -> addToClaim(segment, reading);
            case OTHER_PAYER -> addToOtherPayer(segment, reading);
            case LINE -> addToLine(segment, reading);
            default -> {
                // Parties come through party(); drugs, adjudications and forms hold nothing that a call needs.
            }
        }
    }

    /** Takes the party that begins with {@code name} in {@code loop}. */
    void party(Segment name, PartyDraft party, Loop loop) {
        switch (loop) {
            case CLAIM_PARTY -> claimParty(name.get(1), party);
            case OTHER_PAYER_PARTY -> otherPayers.getLast().party(name, party);
            case LINE_PARTY -> lineParty(name.get(1), party);
            default -> throw new IllegalStateException("no party of a claim stands in " + loop);
        }
    }

    private void addToClaim(Segment segment, Reading reading) {
        switch (segment.id()) {
            case "DTP" -> takeDate(segment, reading);
            case "REF" -> references.putIfAbsent(segment.get(1), segment.get(2));
            case "HI" -> takeDiagnoses(segment, reading);
            case "AMT" -> takeAmount(segment, reading);
            default -> {
                // Nothing that a call needs.
            }
        }
    }

    private void addToOtherPayer(Segment segment, Reading reading) {
        if (segment.id().equals("SBR")) {
            otherPayers.add(new OtherPayerDraft(segment));
        } else {
            otherPayers.getLast().add(segment, reading);
        }
    }

    private void addToLine(Segment segment, Reading reading) {
        if (segment.id().equals("LX")) {
            lines.add(new LineDraft(segment, lines.size() + 1, type));
        } else {
            lines.getLast().add(segment, reading);
        }
    }

    private void claimParty(String code, PartyDraft party) {
        // The attending of an institutional claim is whom its payer asks for.
        if (code.equals(type == ClaimType.INSTITUTIONAL ? "71" : "82")) {
            rendering = Optional.of(party.practitioner());
        }
    }

    private void lineParty(String code, PartyDraft party) {
        if (code.equals("82")) {
            lines.getLast().rendering(party.practitioner());
        }
    }

    private void takeDate(Segment segment, Reading reading) {
        switch (segment.get(1)) {
            case "434", "472" -> statement = reading.days(segment);
            case "435" -> reading.days(segment);
            default -> {
                // Dates of illness, disability and the like.
            }
        }
    }

    private void takeAmount(Segment segment, Reading reading) {
        if (segment.get(1).equals("F5")) {
            patientPaid = reading.amount(segment, 2, "the amount that the patient paid");
        }
    }

    private void takeDiagnoses(Segment segment, Reading reading) {
        for (int element = 1; element <= segment.elements().size(); element++) {
            String qualifier = segment.get(element);
            String code = segment.get(element, 2);
            if (!qualifier.isEmpty() && code.isEmpty()) {
                reading.report(
                        ProblemCode.BAD_DIAGNOSIS, segment, element, Reading.quoted(qualifier), "qualifier:code");
            } else if (DIAGNOSES.contains(qualifier)) {
                diagnoses.add(new Diagnosis(qualifier, code));
            }
        }
    }

    /** Says what is wrong with the claim as a whole. */
    void check(Reading reading) {
        if (lines.isEmpty()) {
            reading.report(ProblemCode.MISSING_LOOP, start.place(0, Loop.CLAIM.label), "no service line", "loop 2400");
        }
        lines.forEach(line -> line.check(reading));
        Money sum = lines.stream().map(LineDraft::charge).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(charge) && !lines.isEmpty()) {
            String expected = charge + ", the total charge in CLM02; the difference is " + charge.minus(sum);
            reading.report(
                    ProblemCode.UNBALANCED, start.place(2, Loop.CLAIM.label), "line charges of " + sum, expected);
        }
        if (dates().isEmpty()) {
            reading.report(
                    ProblemCode.NO_SERVICE_DATE, start.place(0, Loop.CLAIM.label), "no date", "DTP*472 or DTP*434");
        }
        if (charge.minus(paid()).isNegative()) {
            reading.report(
                    ProblemCode.OVERPAID,
                    start.place(2, Loop.CLAIM.label),
                    "payments of " + paid(),
                    "at most " + charge);
        }
    }

    String number() {
        return start.get(1);
    }

    Segment start() {
        return start;
    }

    ClaimType type() {
        return type;
    }

    Money charge() {
        return charge;
    }

    /** The statement dates, or else the span of the lines. */
    Optional<ServiceDates> dates() {
        return statement.or(() ->
                lines.stream().map(LineDraft::dates).flatMap(Optional::stream).reduce(ServiceDates::span));
    }

    /** Who treated, or else who did the first line that says so. */
    Optional<Practitioner> rendering() {
        return rendering.or(() -> lines.stream()
                .map(LineDraft::rendering)
                .flatMap(Optional::stream)
                .findFirst());
    }

    References references() {
        return new References(reference("G1"), reference("9F"), reference("F8"), reference("D9"));
    }

    List<Diagnosis> diagnoses() {
        return diagnoses;
    }

    List<OtherPayerDraft> otherPayers() {
        return otherPayers;
    }

    List<LineDraft> lines() {
        return lines;
    }

    Money patientPaid() {
        return patientPaid;
    }

    private Money paid() {
        return otherPayers.stream().map(OtherPayerDraft::paid).reduce(patientPaid, Money::plus);
    }

    private String reference(String qualifier) {
        return references.getOrDefault(qualifier, "");
    }
}
