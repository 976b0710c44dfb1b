package io.claimline.gateway.ledger.demo;

import io.claimline.gateway.ledger.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One drawn claim, before it is text. */
record DemoClaim(
        String number,
        Cast.Plan plan,
        Person subscriber,
        Optional<Person> dependant,
        LocalDate day,
        String diagnosis,
        List<Line> lines,
        Money patientPaid,
        Money otherPaid) {

    /** A person; {@code phone} is ten digits. */
    record Person(
            String last,
            String first,
            LocalDate born,
            String sex,
            String memberId,
            String street,
            Towns.Town town,
            String phone) {}

    /** A service; {@code revenueCode} is used on institutional claims only. */
    record Line(String procedure, String revenueCode, Money charge, int units) {}

    Money charge() {
        return lines.stream().map(Line::charge).reduce(Money.ZERO, Money::plus);
    }

    boolean hasOtherPayer() {
        return otherPaid.isPositive();
    }
}
