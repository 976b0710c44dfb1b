package io.claimline.gateway.ledger.party;

import io.claimline.gateway.ledger.key.Digest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Who was treated.
 *
 * @param name name
 * @param birthDate date of birth, when given
 * @param sex administrative sex
 * @param memberId the number under which the payer knows the patient: the subscriber's, unless the plan gives
 *     dependants their own; possibly empty
 * @param address home address, when given
 * @param phone phone, when given
 */
public record Patient(
        PersonName name,
        Optional<LocalDate> birthDate,
        Sex sex,
        String memberId,
        Optional<Address> address,
        Optional<Phone> phone) {

    /** The key of this patient at {@code provider}. */
    public PatientKey key(BillingProvider provider) {
        return new PatientKey(Digest.of(
                provider.key(),
                memberId,
                name.last().toUpperCase(Locale.ROOT),
                name.first().toUpperCase(Locale.ROOT),
                birthDate.map(LocalDate::toString).orElse("")));
    }

    /** Tells nothing of the person, so that a log line cannot. */
    @Override
    public String toString() {
        return "Patient[withheld]";
    }
}
