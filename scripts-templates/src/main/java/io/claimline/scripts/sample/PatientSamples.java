package io.claimline.scripts.sample;

import io.claimline.scripts.call.Caller;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.PatientAccount;
import io.claimline.scripts.call.PatientAccount.OpenBalance;
import io.claimline.scripts.call.PatientAccount.Plan;
import io.claimline.scripts.call.PatientCall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Invented calls to patients: every capacity in every kind of state, recorded and not. */
final class PatientSamples {
    /** States whose law adds something, one whose law does not, and none known. */
    private static final List<String> STATES = List.of("CA", "MA", "NY", "TX", "PA", "OH", "");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private PatientSamples() {}

    static List<Sample> of(Random random) {
        var samples = new ArrayList<Sample>();
        for (var capacity : Capacity.values()) {
            for (var state : STATES) {
                for (var recorded : List.of(true, false)) {
                    samples.add(sample(samples.size(), capacity, state, recorded, random));
                }
            }
        }
        return samples;
    }

    private static Sample sample(int index, Capacity capacity, String state, boolean recorded, Random random) {
        var practice = Names.of(Names.PRACTICES, random);
        var office = capacity == Capacity.FIRST_PARTY ? practice : Names.of(Names.OFFICES, random);
        var call = new PatientCall(
                new Caller("Dana", office, practice, capacity, "+12025550143", recorded),
                Names.PEOPLE.get(index % Names.PEOPLE.size()),
                state.isEmpty() ? Optional.empty() : Optional.of(state),
                account(index, practice, random));
        var title = "%s, %s, %s"
                .formatted(
                        capacity.code(),
                        state.isEmpty() ? "state unknown" : state,
                        recorded ? "recorded" : "not recorded");
        return new Sample("patient-" + (index + 1), title, call);
    }

    private static PatientAccount account(int index, String practice, Random random) {
        var balances = IntStream.range(0, 1 + index % 4)
                .mapToObj(i -> new OpenBalance(
                        i == 3 ? Optional.empty() : Optional.of(DAY.minusDays(random.nextInt(300))),
                        practice,
                        random.nextLong(500, 300_000)))
                .toList();
        return new PatientAccount(
                balances,
                index % 3 == 0 ? Optional.empty() : Optional.of(Names.of(Names.PAYERS, random)),
                index % 4 == 0 ? Optional.empty() : Optional.of(new Plan(2 + random.nextInt(22), 2_500)),
                index % 2 == 0,
                index % 5 == 0 ? Optional.empty() : Optional.of("pay.sample.example"));
    }
}
