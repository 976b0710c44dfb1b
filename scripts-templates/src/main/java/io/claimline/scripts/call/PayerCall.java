package io.claimline.scripts.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A claim-status call. What a billing system does not know is absent, and the script then tells the caller to look it up.
 *
 * @param claims of this call, the one that is spoken of first; at least one
 */
public record PayerCall(Caller caller, String payerName, Provider provider, Member member, List<Claim> claims)
        implements CallContext {

    /**
     * The billing provider.
     *
     * @param npi 10 digits
     * @param tin 9 digits, when known
     */
    public record Provider(String name, String npi, Optional<String> tin) {}

    /** The patient as the payer knows them. */
    public record Member(String name, Optional<String> memberId, Optional<LocalDate> dateOfBirth) {}

    /**
     * One claim.
     *
     * @param number our own number
     * @param serviceFrom first date of service
     * @param serviceTo last date of service, not before the first
     * @param billedCents total charge
     * @param payerClaimNumber the payer's own number (ICN, DCN), when it is known
     * @param authorization number of the authorization, when there is one
     */
    public record Claim(
            String number,
            Optional<LocalDate> serviceFrom,
            Optional<LocalDate> serviceTo,
            long billedCents,
            Optional<String> payerClaimNumber,
            Optional<String> authorization) {

        public Claim {
            if (serviceFrom.isPresent()
                    && serviceTo.filter(to -> to.isBefore(serviceFrom.get())).isPresent()) {
                throw new IllegalArgumentException("the service ends before it starts");
            }
        }
    }

    public PayerCall {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("a payer is called about at least one claim");
        }
    }

    @Override
    public Audience audience() {
        return Audience.PAYER;
    }
}
