package io.claimline.scripts.sample;

import io.claimline.scripts.call.Caller;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.PayerCall;
import io.claimline.scripts.call.PayerCall.Claim;
import io.claimline.scripts.call.PayerCall.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Invented calls to payers: 24 of them, and with them every single thing missing, all of it, and none. */
final class PayerSamples {
    private static final int COUNT = 24;
    private static final int KINDS_OF_MISSING = 6;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final List<String> MISSING = List.of(
            "nothing missing",
            "no member ID",
            "no date of birth",
            "no date of service",
            "no tax ID and claim numbers",
            "nothing but names and amounts");

    private static final List<Capacity> CAPACITIES = List.of(Capacity.values());

    private PayerSamples() {}

    static List<Sample> of(Random random) {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < COUNT; i++) {
            samples.add(sample(i, random));
        }
        return samples;
    }

    private static Sample sample(int index, Random random) {
        int missing = index % KINDS_OF_MISSING;
        // One to five claims: as many as payers discuss in one call.
        int claims = 1 + index % 5;
        var payer = Names.PAYERS.get(index % Names.PAYERS.size());
        var practice = Names.of(Names.PRACTICES, random);
        var capacity = CAPACITIES.get(index % CAPACITIES.size());
        var office = capacity == Capacity.FIRST_PARTY ? practice : Names.of(Names.OFFICES, random);
        var call = new PayerCall(
                new Caller("Dana", office, practice, capacity, "+12025550143", index % 2 == 0),
                payer,
                new PayerCall.Provider(practice, "1999999984", has(missing, 4, Names.digits(9, random))),
                new Member(
                        Names.PEOPLE.get(index % Names.PEOPLE.size()),
                        has(missing, 1, "NFM" + Names.digits(9, random)),
                        has(missing, 2, LocalDate.of(1931 + random.nextInt(90), 7, 4))),
                IntStream.range(0, claims)
                        .mapToObj(claim -> claim(missing, claim, random))
                        .toList());
        var title = "%s, %d %s, %s".formatted(payer, claims, claims == 1 ? "claim" : "claims", MISSING.get(missing));
        return new Sample("payer-" + (index + 1), title, call);
    }

    private static Claim claim(int missing, int index, Random random) {
        var from = DAY.minusDays(random.nextInt(400));
        long billed = index == 0 ? random.nextLong(100, 100_000_000) : random.nextLong(0, 500_000);
        return new Claim(
                "WC-2026-" + (10_480 + index),
                has(missing, 3, from),
                has(missing, 3, from.plusDays(random.nextInt(4))),
                billed,
                has(missing, 4, "2026" + Names.digits(11, random)),
                random.nextBoolean() ? Optional.of("AUTH" + Names.digits(5, random)) : Optional.empty());
    }

    /** The value, unless this thing or everything is missing. */
    private static <T> Optional<T> has(int missing, int thing, T value) {
        return missing == thing || missing == KINDS_OF_MISSING - 1 ? Optional.empty() : Optional.of(value);
    }
}
