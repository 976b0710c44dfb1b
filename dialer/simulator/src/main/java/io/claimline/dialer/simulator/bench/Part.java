package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.page.Section;
import io.claimline.dialer.simulator.bench.timing.DecisionTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A part of the bench that can be run alone. */
enum Part {
    MARKOV,
    REALISTIC,
    PUBLISHED,
    MOVING,
    DAYS,
    CHANCES,
    DECISION;

    static Optional<Part> named(String name) {
        return Arrays.stream(values()).filter(part -> part.lower().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Part::lower).collect(Collectors.joining(", "));
    }

    String lower() {
        return name().toLowerCase(Locale.ROOT);
    }

    Section run(Plan plan) {
        return switch (this) {
            case MARKOV -> new MarkovPart(plan).run();
            case REALISTIC -> new RealisticPart(plan).run();
            case PUBLISHED -> new PublishedPart(plan).run();
            case MOVING -> new MovingPart(plan).run();
            case DAYS -> new DaysPart(plan).run();
            case CHANCES -> new ChancesPart(plan).run();
            case DECISION -> DecisionTime.section();
        };
    }
}
