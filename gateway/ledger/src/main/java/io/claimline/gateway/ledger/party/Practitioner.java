package io.claimline.gateway.ledger.party;

import java.util.Optional;

/**
 * Who treated the patient: rendering on professional and dental claims, attending on institutional ones.
 *
 * @param name first to last, possibly empty
 * @param npi NPI, when given
 */
public record Practitioner(String name, Optional<Npi> npi) {}
