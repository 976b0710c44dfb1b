package io.claimline.scripts.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an identified person may be told of the account.
 *
 * @param balances what the patient owes, one line per claim; never amounts that the contract forbids to ask for (C-47)
 * @param insurer the payer on file, when there is one
 * @param plan in how many parts may be paid; empty when the practice offers no plan
 * @param assistanceOffered whether the practice has a financial assistance policy to mention (C-61)
 * @param payOnlineAt a web address to read out
 */
public record PatientAccount(
        List<OpenBalance> balances,
        Optional<String> insurer,
        Optional<Plan> plan,
        boolean assistanceOffered,
        Optional<String> payOnlineAt) {

    /** One balance: date of the service when known, provider, and cents owed by the patient. */
    public record OpenBalance(Optional<LocalDate> serviceDate, String providerName, long cents) {}

    /**
     * The policy for payment in parts.
     *
     * @param mostMonths 2 or more
     * @param leastCents smallest payment a month
     */
    public record Plan(int mostMonths, long leastCents) {}

    public PatientAccount {
        balances = List.copyOf(balances);
    }

    /** Cents owed over all balances. */
    public long totalCents() {
        return balances.stream().mapToLong(OpenBalance::cents).reduce(0, Math::addExact);
    }

    /** Months that a plan for all of it may take, within the policy; empty when there is none or it is paid in one. */
    public Optional<Long> planMonths() {
        return plan.map(policy -> Math.min(policy.mostMonths(), totalCents() / Math.max(1, policy.leastCents())))
                .filter(months -> months > 1);
    }

    /** Cents a month over so many months, rounded up. */
    public long monthlyCents(long months) {
        return Math.ceilDiv(totalCents(), months);
    }
}
