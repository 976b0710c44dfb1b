package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.party.Address;
import io.claimline.gateway.ledger.party.BillingProvider;
import io.claimline.gateway.ledger.party.Npi;
import io.claimline.gateway.ledger.party.Patient;
import io.claimline.gateway.ledger.party.Payer;
import io.claimline.gateway.ledger.party.PayerId;
import io.claimline.gateway.ledger.party.PersonName;
import io.claimline.gateway.ledger.party.Phone;
import io.claimline.gateway.ledger.party.Practitioner;
import io.claimline.gateway.ledger.party.Sex;
import io.claimline.gateway.ledger.party.Subscriber;
import io.claimline.gateway.ledger.party.TaxId;
import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A party as its loop is read: NM1, and the segments that follow it. */
final class PartyDraft {
    private static final List<String> ORDER = List.of("NM1", "N2", "N3", "N4", "DMG", "PRV", "REF", "PER");

    private final Segment name;
    private final List<String> lines = new ArrayList<>(2);
    private @Nullable Segment city;
    private Optional<LocalDate> birthDate = Optional.empty();
    private Sex sex = Sex.UNKNOWN;
    private String taxId = "";
    private Optional<Phone> phone = Optional.empty();
    private int rank;

    PartyDraft(Segment name, Reading reading) {
        this.name = name;
        if (!name.get(2).matches("[12]")) {
            String found = Reading.quoted(name.get(2));
            ProblemCode code = name.get(2).isEmpty() ? ProblemCode.MISSING_ELEMENT : ProblemCode.BAD_CODE;
            reading.report(code, name, 2, found, "1 (person) or 2 (organisation)");
        }
    }

    /** A party that must have a name. */
    static PartyDraft named(Segment name, Reading reading, String who) {
        reading.required(name, 3, "the name of the " + who);
        return new PartyDraft(name, reading);
    }

    void add(Segment segment, Reading reading) {
        order(segment, reading);
        switch (segment.id()) {
            case "N3" -> segment.elements().forEach(line -> lines.addAll(line));
            case "N4" -> city = segment;
            case "DMG" -> {
                birthDate = reading.date(segment, 2);
                sex = Sex.ofCode(segment.get(3));
            }
            case "REF" -> takeReference(segment);
            case "PER" -> phone = phone.or(() -> phone(segment));
            default -> {
                // N2, PRV, DTP: nothing that a call needs.
            }
        }
    }

    private void order(Segment segment, Reading reading) {
        int next = ORDER.indexOf(segment.id());
        if (next >= 0 && next < rank) {
            reading.report(ProblemCode.SEGMENT_ORDER, segment, 0, segment.id(), "it before " + ORDER.get(rank));
        }
        rank = Math.max(rank, next);
    }

    private void takeReference(Segment segment) {
        String qualifier = segment.get(1);
        if (taxId.isEmpty() && (qualifier.equals("EI") || qualifier.equals("SY"))) {
            taxId = segment.get(2);
        }
    }

    private static Optional<Phone> phone(Segment contact) {
        String extension = communication(contact, "EX");
        for (String kind : List.of("TE", "HP", "CP", "WP")) {
            Optional<Phone> found = Phone.parse(communication(contact, kind), extension);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String communication(Segment contact, String kind) {
        for (int element = 3; element <= 7; element += 2) {
            if (contact.get(element).equals(kind)) {
                return contact.get(element + 1);
            }
        }
        return "";
    }

    String id() {
        return name.get(9);
    }

    BillingProvider billingProvider() {
        Optional<TaxId> tax = taxId.replace("-", "").isBlank() ? Optional.empty() : Optional.of(new TaxId(taxId));
        return new BillingProvider(spokenName(), npi(), tax, address(), phone);
    }

    Practitioner practitioner() {
        return new Practitioner(spokenName(), npi());
    }

    Payer payer() {
        return new Payer(spokenName(), id().isEmpty() ? Optional.empty() : Optional.of(new PayerId(id())), address());
    }

    Subscriber subscriber() {
        return new Subscriber(personName(), id(), birthDate, sex, address(), phone);
    }

    Patient patient(String memberId) {
        return new Patient(personName(), birthDate, sex, memberId, address(), phone);
    }

    boolean hasName() {
        return !name.get(3).isEmpty();
    }

    private PersonName personName() {
        return new PersonName(name.get(3), name.get(4), name.get(5), name.get(7));
    }

    private String spokenName() {
        return name.get(2).equals("1") && hasName() ? personName().spoken() : name.get(3);
    }

    private Optional<Npi> npi() {
        return name.get(8).equals("XX") && !id().isEmpty() ? Optional.of(new Npi(id())) : Optional.empty();
    }

    private Optional<Address> address() {
        if (city == null && lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                city == null
                        ? new Address(lines, "", "", "")
                        : new Address(lines, city.get(1), city.get(2), city.get(3)));
    }
}
