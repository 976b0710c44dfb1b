package io.claimline.gateway.ledger.claim;

import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.party.BillingProvider;
import io.claimline.gateway.ledger.party.Patient;
import io.claimline.gateway.ledger.party.PatientKey;
import io.claimline.gateway.ledger.party.Practitioner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One claim as it was sent to a payer.
 *
 * @param key the same for every mention of this claim
 * @param number the provider's claim number
 * @param type kind of 837 it came in
 * @param charge total charge, never negative
 * @param place where care was given
 * @param frequency original, replacement or void
 * @param dates first to last day of service, when any is given
 * @param submitted day on which the file was made (BHT04), when given
 * @param provider who billed
 * @param rendering who treated, when named
 * @param patient who was treated
 * @param coverage policy and payer
 * @param diagnoses in order, the principal one first
 * @param lines charged services, at least one
 * @param references authorization, payer's own number, trace
 * @param otherPayers other payers of the same claim, in order
 * @param patientPaid what the patient has paid: as the file tells it (AMT*F5), and what was posted since
 */
public record Claim(
        ClaimKey key,
        ClaimNumber number,
        ClaimType type,
        Money charge,
        PlaceOfService place,
        Frequency frequency,
        Optional<ServiceDates> dates,
        Optional<LocalDate> submitted,
        BillingProvider provider,
        Optional<Practitioner> rendering,
        Patient patient,
        Coverage coverage,
        List<Diagnosis> diagnoses,
        List<ServiceLine> lines,
        References references,
        List<OtherPayer> otherPayers,
        Money patientPaid) {
    public Claim {
        diagnoses = List.copyOf(diagnoses);
        lines = List.copyOf(lines);
        otherPayers = List.copyOf(otherPayers);
        if (charge.isNegative() || lines.isEmpty()) {
            throw new IllegalArgumentException("a claim has a charge that is not negative, and a service line");
        }
    }

    /** The key of its patient at its provider. */
    public PatientKey patientKey() {
        return patient.key(provider);
    }

    /** What patient and other payers have paid so far. */
    public Money paid() {
        return otherPayers.stream().map(OtherPayer::paid).reduce(patientPaid, Money::plus);
    }

    /**
     * Charge less payments, owed by the payer billed, or by the patient when there is no insurance. Nothing on a void
     * claim or an overpaid one. Contractual adjustments are not taken off: they are posted from remittances.
     */
    public Receivable receivable() {
        Money open = charge.minus(paid());
        Responsible responsible = coverage.selfPay()
                ? new Responsible.ByPatient(patientKey())
                : new Responsible.ByPayer(coverage.payer(), coverage.sequence());
        return new Receivable(responsible, frequency.isVoid() || open.isNegative() ? Money.ZERO : open);
    }

    /** This claim after the patient has paid so much more. */
    public Claim posted(Money paid) {
        return paid.equals(Money.ZERO)
                ? this
                : new Claim(
                        key,
                        number,
                        type,
                        charge,
                        place,
                        frequency,
                        dates,
                        submitted,
                        provider,
                        rendering,
                        patient,
                        coverage,
                        diagnoses,
                        lines,
                        references,
                        otherPayers,
                        patientPaid.plus(paid));
    }

    /** This claim as the {@code n}-th mention (from 1) of it in one file. */
    public Claim occurrence(int n) {
        return n == 1
                ? this
                : new Claim(
                        key.occurrence(n),
                        number,
                        type,
                        charge,
                        place,
                        frequency,
                        dates,
                        submitted,
                        provider,
                        rendering,
                        patient,
                        coverage,
                        diagnoses,
                        lines,
                        references,
                        otherPayers,
                        patientPaid);
    }

    /** Its key alone, so that a log line names no patient. */
    @Override
    public String toString() {
        return "Claim[" + key.value() + "]";
    }
}
