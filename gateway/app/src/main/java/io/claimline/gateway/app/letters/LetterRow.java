package io.claimline.gateway.app.letters;

import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ServiceDates;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.party.Address;
import io.claimline.gateway.store.letters.Letter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A letter as a row of its file: where it goes, and the fields of its text. */
final class LetterRow {
    /** The columns, in their order. */
    static final List<String> COLUMNS = List.of(
            "letter",
            "language",
            "name",
            "address1",
            "address2",
            "city",
            "state",
            "zip",
            "practice",
            "balance",
            "service_from",
            "phone");

    private LetterRow() {}

    /**
     * The fields of a letter.
     *
     * @param owed its balances of which something is owed
     * @param phone where a person answers, as it is read
     * @return empty when nothing is owed, or there is no address
     */
    static Optional<List<String>> of(Letter letter, List<Claim> owed, String phone) {
        return owed.stream()
                .findFirst()
                .flatMap(first -> first.patient().address().map(address -> fields(letter, owed, address, phone)));
    }

    private static List<String> fields(Letter letter, List<Claim> owed, Address address, String phone) {
        var first = owed.getFirst();
        return List.of(
                letter.id(),
                letter.language(),
                first.patient().name().spoken(),
                line(address, 0),
                line(address, 1),
                address.city(),
                address.state(),
                address.zip(),
                first.provider().name(),
                owed.stream()
                        .map(claim -> claim.receivable().amount())
                        .reduce(Money.ZERO, Money::plus)
                        .toString(),
                owed.stream()
                        .flatMap(claim -> claim.dates().map(ServiceDates::from).stream())
                        .min(Comparator.naturalOrder())
                        .map(LocalDate::toString)
                        .orElse(""),
                phone);
    }

    private static String line(Address address, int number) {
        return address.lines().size() > number ? address.lines().get(number) : "";
    }
}
