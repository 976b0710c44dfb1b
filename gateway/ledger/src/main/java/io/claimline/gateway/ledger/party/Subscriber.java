package io.claimline.gateway.ledger.party;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who holds the policy; often, not always, the patient.
 *
 * @param name name of the person, or of the organisation as its last name
 * @param memberId number under which the payer knows the policy, possibly empty
 * @param birthDate date of birth, when given
 * @param sex administrative sex
 * @param address home address, when given
 * @param phone phone, when given
 */
public record Subscriber(
        PersonName name,
        String memberId,
        Optional<LocalDate> birthDate,
        Sex sex,
        Optional<Address> address,
        Optional<Phone> phone) {

    /** The subscriber as the patient. */
    public Patient asPatient() {
        return new Patient(name, birthDate, sex, memberId, address, phone);
    }

    /** Tells nothing of the person, so that a log line cannot. */
    @Override
    public String toString() {
        return "Subscriber[withheld]";
    }
}
