package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.dialogue.OnRecord;
import io.claimline.dialer.reminder.Language;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.claim.ServiceDates;
import io.claimline.gateway.ledger.party.Address;
import io.claimline.gateway.ledger.party.PersonName;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.scripts.reminder.ReminderCaller;
import io.claimline.scripts.reminder.ReminderFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The open balances of one person, as a reminder speaks of them.
 *
 * @param lead the work item
 * @param guarantor what was told of the person
 * @param claims what it is about, as the store has them now; what is not the patient's to pay any more is left out
 * @param terms days from the bill to the day by which it is to be paid, by the strategy of the person; null when none is known, and then no such day is said
 */
record Account(
        Lead lead,
        GuarantorContact guarantor,
        List<Claim> claims,
        @Nullable Integer terms) {
    /** Where nothing is known of a person's zone, the day is that of the east, which ends first: no promise is said to be for a day that is over. */
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    Account {
        claims = claims.stream().filter(Account::owedByPatient).toList();
    }

    private static boolean owedByPatient(Claim claim) {
        var receivable = claim.receivable();
        return receivable.responsible() instanceof Responsible.ByPatient
                && receivable.amount().isPositive();
    }

    long cents() {
        return claims.stream()
                .mapToLong(claim -> claim.receivable().amount().cents())
                .sum();
    }

    /** Of the zones that the person may be in, the day of the one where it is the latest. */
    LocalDate today(Instant now) {
        var contact = lead.contact();
        return Stream.concat(contact.addressZones().stream(), contact.phoneZones().stream())
                .map(zone -> LocalDate.ofInstant(now, ZoneId.of(zone)))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(now, EASTERN));
    }

    Language language() {
        return Languages.of(lead, guarantor).equals("es") ? Language.SPANISH : Language.ENGLISH;
    }

    OnRecord onRecord() {
        var patient = claims.getFirst().patient();
        return new OnRecord(
                patient.birthDate().orElse(null),
                patient.address().map(Address::zip5).orElse(""));
    }

    ReminderFacts facts(ReminderCaller caller, LocalDate lastPromise, int answerDays) {
        return new ReminderFacts(
                caller, Optional.of(name()).filter(name -> !name.isBlank()), balances(), lastPromise, answerDays);
    }

    private List<ReminderFacts.Owed> balances() {
        return claims.stream()
                .map(claim -> new ReminderFacts.Owed(
                        Optional.of(claim.provider().name()).filter(name -> !name.isBlank()),
                        Optional.of(claim.receivable().amount().cents()),
                        claim.dates().map(ServiceDates::from),
                        due(claim)))
                .toList();
    }

    /** A claim file names no such day. It is said only where the day of the bill is known and somebody has set the terms: it is never made up. */
    private Optional<LocalDate> due(Claim claim) {
        var days = terms;
        return days == null ? Optional.empty() : claim.submitted().map(bill -> bill.plusDays(days));
    }

    private String name() {
        PersonName name = claims.getFirst().patient().name();
        return Stream.of(name.first(), name.middle(), name.last(), name.suffix())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
