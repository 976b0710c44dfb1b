package io.claimline.gateway.ledger.claim;

import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.party.Practitioner;
import java.util.Optional;

/**
 * One charged service.
 *
 * @param number from 1, in the order of the claim
 * @param procedure what was done; absent on some institutional lines
 * @param revenueCode department, institutional lines only; possibly empty
 * @param charge line charge
 * @param units how much, when given
 * @param dates when, if the line says so itself
 * @param rendering who did it, if other than the claim says
 */
public record ServiceLine(
        int number,
        Optional<Procedure> procedure,
        String revenueCode,
        Money charge,
        Optional<Units> units,
        Optional<ServiceDates> dates,
        Optional<Practitioner> rendering) {}
