package io.claimline.scripts.sample;

import java.util.List;
import java.util.Random;

/** Invented names, some of them awkward: marks of markup, quotes, letters of other languages, one very long. */
final class Names {
    static final String LONG = "Maximiliana Bartholomea " + "Featherstonehaugh-".repeat(6) + "Smythe";

    static final List<String> PEOPLE = List.of(
            "Maria Specimen",
            "Sean O'Sample",
            "Zoë Núñez-Ejemplo",
            "Pat <b>Placeholder</b>",
            "A. \"Buddy\" & Sons",
            "Nguyễn Văn Mẫu",
            LONG,
            "${7*7} <#if>");

    static final List<String> PRACTICES = List.of(
            "Lakeview Family Medicine",
            "Smith & Wesley Associates",
            "Clínica Ejemplo del Valle",
            "O'Hare <Urgent> Care",
            "Willow Creek Sample Clinic");

    static final List<String> PAYERS = List.of(
            "Northfield Mutual Health",
            "Blue Heron & Marsh Plan",
            "State Medical Assistance",
            "Medicare Part B Sample MAC",
            "Compensation Fund <WC>",
            "Auto \"First\" Casualty");

    static final List<String> OFFICES = List.of("Harbor Partners", "Elm & Oak Associates");

    private Names() {}

    static String of(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }

    static String digits(int count, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }
}
