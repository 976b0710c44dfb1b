package io.claimline.scripts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a caller reads to a payer about one claim.
 *
 * @param callerName the agent's name on the telephone (C-41)
 * @param practiceName the billing provider
 * @param npi of the billing provider, 10 digits
 * @param tin of the billing provider, 9 digits
 * @param serviceFrom first date of service
 * @param serviceTo last date of service, not before the first
 * @param billedCents total charge
 * @param payerClaimNumber the payer's own number (ICN, DCN), when it is known
 * @param recorded whether our side records, which is then said (C-70)
 */
public record PayerCall(
        String callerName,
        String practiceName,
        String npi,
        String tin,
        String patientName,
        String memberId,
        LocalDate dateOfBirth,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        long billedCents,
        Optional<String> payerClaimNumber,
        boolean recorded) {

    public PayerCall {
        if (serviceTo.isBefore(serviceFrom)) {
            throw new IllegalArgumentException("service ends " + serviceTo + ", before it starts " + serviceFrom);
        }
    }
}
