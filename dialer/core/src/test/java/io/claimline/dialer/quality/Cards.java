package io.claimline.dialer.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Scorecards and answers for tests: a small one written out, and drawn ones. */
public final class Cards {
    /** Half of the weight each: identity, which is critical, and the two others of courtesy 1 : 3. */
    public static final Scorecard SMALL = card(
            section("opening", 50, yesNo("identity", 1, Critical.SCORECARD, false)),
            section(
                    "talk",
                    50,
                    new Item(
                            "courtesy",
                            "Courteous?",
                            "",
                            List.of(new Step(0, "Rude"), new Step(1, "Cold"), new Step(3, "Kind")),
                            1,
                            false,
                            Critical.NONE),
                    yesNo("next-step", 3, Critical.NONE, true)));

    private Cards() {}

    /** Of these sections, for every kind of call, passed from 80 % on. */
    public static Scorecard card(Section... sections) {
        return new Scorecard("Test", "", Set.of(CallKind.values()), new BasisPoints(8_000), List.of(sections));
    }

    /** A section. */
    public static Section section(String key, int weight, Item... items) {
        return new Section(key, "Section " + key, weight, List.of(items));
    }

    /** An item of yes or no. */
    public static Item yesNo(String key, int weight, Critical critical, boolean mayNotApply) {
        return new Item(key, "Was " + key + " done?", "", List.of(), weight, mayNotApply, critical);
    }

    /** A scorecard that can be used. */
    public static Scorecard drawn(Random random) {
        var sections = new ArrayList<Section>();
        for (var s = 0; s < 1 + random.nextInt(4); s++) {
            var items = new ArrayList<Item>();
            for (var i = 0; i < 1 + random.nextInt(6); i++) {
                items.add(item("s" + s + "-i" + i, random));
            }
            sections.add(new Section("s" + s, "Section", 1 + random.nextInt(1_000), items));
        }
        return new Scorecard(
                "Drawn", "", Set.of(CallKind.PAYER), new BasisPoints(1 + random.nextInt(10_000)), sections);
    }

    private static Item item(String key, Random random) {
        var steps = random.nextBoolean()
                ? List.<Step>of()
                : IntStream.rangeClosed(0, 1 + random.nextInt(9))
                        .mapToObj(points -> new Step(points, "Step"))
                        .toList();
        var critical = random.nextInt(8) == 0 ? Critical.values()[random.nextInt(3)] : Critical.NONE;
        return new Item(key, "Text", "", steps, 1 + random.nextInt(1_000), random.nextBoolean(), critical);
    }

    /** An answer to every item. */
    public static List<Answer> answers(Scorecard card, Random random) {
        return card.items()
                .map(item -> item.mayNotApply() && random.nextInt(4) == 0
                        ? Answer.notApplicable(item.key())
                        : Answer.points(item.key(), points(item, random)))
                .toList();
    }

    private static int points(Item item, Random random) {
        return item.yesNo()
                ? random.nextInt(2)
                : item.steps().get(random.nextInt(item.steps().size())).points();
    }
}
