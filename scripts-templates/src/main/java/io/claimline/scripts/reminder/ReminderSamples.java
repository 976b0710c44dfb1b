package io.claimline.scripts.reminder;

import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.ReminderFacts.Owed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invented reminder calls, always the same: every capacity, one balance and many, what may be missing missing, and names that are awkward to say. */
public final class ReminderSamples {
    /**
     * An invented call.
     *
     * @param title what is particular about it
     */
    public record Sample(String title, ReminderFacts facts) {}

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final long[] CENTS = {12_305, 1, 100, 100_000, 2_100_101, 99};

    private static final List<String> PEOPLE = List.of(
            "SPECIMEN, MARIA Q JR",
            "Sean O'Sample",
            "Zoë Núñez-Ejemplo",
            "BILL OWEN DEBTMAN",
            "Pat <b>Placeholder</b>",
            "Nguyễn Văn Mẫu",
            "RONALD MCSAMPLE",
            "${7*7} <#if> [[f00]]",
            "Maximiliana Bartholomea " + "Featherstonehaugh-".repeat(6) + "Smythe");

    private static final List<String> PRACTICES = List.of(
            "LAKEVIEW FAMILY MEDICINE LLC",
            "Smith & Wesley Oncology Associates",
            "Clínica Ejemplo del Valle",
            "O'Hare <Urgent> Care");

    private static final List<Sample> USUAL = all();

    private ReminderSamples() {}

    /** Those the product checks its own texts with. */
    public static List<Sample> usual() {
        return USUAL;
    }

    private static List<Sample> all() {
        var samples = new ArrayList<Sample>();
        for (var capacity : Capacity.values()) {
            for (int i = 0; i < PEOPLE.size(); i++) {
                samples.add(sample(capacity, i));
            }
        }
        return List.copyOf(samples);
    }

    private static Sample sample(Capacity capacity, int index) {
        boolean contact = capacity == Capacity.THIRD_PARTY || index % 2 == 0;
        Map<Language, String> hours = index % 3 == 0
                ? Map.of()
                : Map.of(
                        Language.EN, "Monday to Friday, eight to five",
                        Language.ES, "de lunes a viernes, de ocho a cinco");
        var caller = new ReminderCaller(
                index % 2 == 0 ? "Harbor Partners" : "Elm & Oak Associates",
                "+12025550143",
                contact ? "Jordan" : "",
                hours,
                PRACTICES.get(index % PRACTICES.size()),
                capacity);
        var balances = new ArrayList<Owed>();
        for (int i = 0; i <= index % 5; i++) {
            balances.add(owed(index, i));
        }
        var facts =
                new ReminderFacts(caller, Optional.of(PEOPLE.get(index)), balances, DAY.plusDays(30), 1 + index % 2);
        return new Sample(
                "%s, %d balances, for %s".formatted(capacity.code(), balances.size(), PEOPLE.get(index)), facts);
    }

    private static Owed owed(int index, int place) {
        return new Owed(
                place % 2 == 0 ? Optional.empty() : Optional.of(PRACTICES.get((index + place) % PRACTICES.size())),
                Optional.of(CENTS[(index + place) % CENTS.length]),
                (index + place) % 3 == 2 ? Optional.empty() : Optional.of(DAY.minusDays(40L * (1 + place))),
                (index + place) % 4 == 3 ? Optional.empty() : Optional.of(DAY.minusDays(10L - place)));
    }
}
