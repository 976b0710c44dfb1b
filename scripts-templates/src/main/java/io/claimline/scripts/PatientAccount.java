package io.claimline.scripts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an identified person may be told of the account.
 *
 * @param balances what the patient owes, one line per claim; never amounts that the contract forbids to ask for (C-47)
 * @param assistanceOffered whether the practice has a financial assistance policy to mention (C-61)
 * @param plansOffered whether payments in parts may be agreed
 * @param payOnlineAt a web address to read out
 */
public record PatientAccount(
        List<OpenBalance> balances, boolean assistanceOffered, boolean plansOffered, Optional<String> payOnlineAt) {

    /** One balance: date and provider of the service, and cents owed by the patient. */
    public record OpenBalance(LocalDate serviceDate, String providerName, long cents) {}

    public PatientAccount {
        balances = List.copyOf(balances);
    }

    /** Cents owed over all balances. */
    public long totalCents() {
        return balances.stream().mapToLong(OpenBalance::cents).reduce(0, Math::addExact);
    }
}
