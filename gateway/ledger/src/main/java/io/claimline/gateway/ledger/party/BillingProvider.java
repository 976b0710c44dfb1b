package io.claimline.gateway.ledger.party;

import java.util.Optional;

/**
 * The practice or hospital to which the money is owed.
 *
 * @param name organisation, or a person first to last; never blank
 * @param npi NPI, when given
 * @param taxId EIN or SSN, when given
 * @param address service address, when given
 * @param phone contact number, when given
 */
public record BillingProvider(
        String name, Optional<Npi> npi, Optional<TaxId> taxId, Optional<Address> address, Optional<Phone> phone) {
    public BillingProvider {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a billing provider needs a name");
        }
    }

    /** What two mentions of one provider share: the NPI, or else the taxpayer number, or else the name. */
    public String key() {
        return npi.map(Npi::value).or(() -> taxId.map(TaxId::value)).orElse(name);
    }
}
