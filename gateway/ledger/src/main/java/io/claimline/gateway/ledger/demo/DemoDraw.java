package io.claimline.gateway.ledger.demo;

import io.claimline.gateway.ledger.demo.DemoClaim.Line;
import io.claimline.gateway.ledger.demo.DemoClaim.Person;
import io.claimline.gateway.ledger.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws claims from a seed. */
final class DemoDraw {
    private static final int NUMBERS_PER_AREA = 100;
    private static final List<String> DIAGNOSES = List.of("I10", "E119", "M545", "J069", "R079", "S93401A");
    private static final List<Line> SERVICES = List.of(
            new Line("99213", "0510", Money.ofCents(14_500), 1),
            new Line("99214", "0510", Money.ofCents(21_800), 1),
            new Line("36415", "0300", Money.ofCents(2_450), 1),
            new Line("80053", "0301", Money.ofCents(6_875), 1),
            new Line("93000", "0730", Money.ofCents(9_540), 1),
            new Line("71046", "0324", Money.ofCents(17_325), 1),
            new Line("99283", "0450", Money.ofCents(64_200), 1));

    private final Random random;
    private final LocalDate today;
    private final List<Person> known = new ArrayList<>();
    private int claims;

    DemoDraw(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
    }

    /** The next claim; about every sixth is another one of a person drawn before. */
    DemoClaim next() {
        Person subscriber = !known.isEmpty() && chance(16) ? pick(known) : person();
        boolean selfPay = chance(35);
        List<Line> lines = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> pick(SERVICES))
                .toList();
        Money charge = lines.stream().map(Line::charge).reduce(Money.ZERO, Money::plus);
        return new DemoClaim(
                String.format("DEMO%06d", ++claims),
                selfPay ? Cast.SELF_PAY : pick(Cast.PLANS),
                subscriber,
                chance(12) ? Optional.of(childOf(subscriber)) : Optional.empty(),
                today.minusDays(20L + random.nextInt(160)),
                pick(DIAGNOSES),
                lines,
                chance(40) ? Money.ofCents(Math.min(2_500, charge.cents() / 2)) : Money.ZERO,
                !selfPay && chance(10) ? Money.ofCents(charge.cents() / 4) : Money.ZERO);
    }

    private Person person() {
        int index = known.size();
        Towns.Town town = Towns.ALL.get(index % Towns.ALL.size());
        Person person = new Person(
                pick(Cast.LAST),
                pick(Cast.FIRST),
                today.minusYears(20 + random.nextInt(60)).minusDays(random.nextInt(365)),
                chance(50) ? "F" : "M",
                String.format("CLD%09d", random.nextInt(1_000_000_000)),
                (1 + random.nextInt(9_998)) + " " + pick(Cast.STREETS),
                town,
                phone(index, town));
        known.add(person);
        return person;
    }

    /** 555-0100 to 555-0199, which are kept free for fiction in every area code; each once before any comes again. */
    private static String phone(int index, Towns.Town town) {
        int number = index / Towns.ALL.size() % NUMBERS_PER_AREA;
        return town.areaCode() + String.format("55501%02d", number);
    }

    private Person childOf(Person parent) {
        return new Person(
                parent.last(),
                pick(Cast.FIRST),
                today.minusYears(1 + random.nextInt(15)),
                chance(50) ? "F" : "M",
                parent.memberId(),
                parent.street(),
                parent.town(),
                parent.phone());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
