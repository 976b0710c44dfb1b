package io.claimline.provisioning.practice;

import io.claimline.provisioning.section.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Reads what somebody in a dialogue does, and what keys they know by heart. */
final class DeedReader {
    private static final double LENGTH = 0.12;
    private static final double GAP = 0.15;

    private final Map<String, String> known = new HashMap<>();
    private final BinaryOperator<String> prompts;

    /**
     * @param known what they know: a name, and keys
     * @param prompts gives a prompt back when it exists, and complains about the key otherwise
     */
    DeedReader(Section known, BinaryOperator<String> prompts) {
        this.prompts = prompts;
        known.names().forEach(name -> this.known.put(name, keys(known, name, known.text(name))));
        known.finish();
    }

    List<Deed> read(List<Section> script) {
        return script.stream().map(this::deed).toList();
    }

    private Deed deed(Section s) {
        var deed = switch (only(s)) {
            case "say" -> new Deed.Say(prompts.apply("say", s.text("say")));
            case "press" -> new Deed.Press(keys(s, "press", s.text("press")), gap(s), LENGTH);
            case "press-known" -> new Deed.Press(byHeart(s), gap(s), LENGTH);
            case "wait" -> new Deed.Await(s.seconds("wait"));
            case "quiet" -> new Deed.Quiet(s.seconds("quiet"), s.seconds("most"));
            case "beep" -> beep(s);
            default -> hangUp(s);
        };
        s.finish();
        return deed;
    }

    private static String only(Section s) {
        var deeds = List.of("say", "press", "press-known", "wait", "quiet", "beep", "hang-up");
        var said = deeds.stream().filter(s::has).toList();
        if (said.size() != 1) {
            throw s.problem(
                    "say", "is one of " + deeds + ", of which " + s.path() + " has " + said.size(), "Give exactly one");
        }
        return said.getFirst();
    }

    private static Deed beep(Section s) {
        if (!s.flag("beep")) {
            throw s.problem("beep", "is false, which does nothing", "Write true, or remove it");
        }
        return new Deed.Beep();
    }

    private static Deed hangUp(Section s) {
        if (!s.flag("hang-up")) {
            throw s.problem("hang-up", "is false, which does nothing", "Write true, or remove it");
        }
        return new Deed.HangUp();
    }

    private String byHeart(Section s) {
        var name = s.text("press-known");
        var keys = known.get(name);
        if (keys == null) {
            throw s.problem(
                    "press-known",
                    "names \"" + name + "\", which the persona does not know",
                    "Add it to its knows block");
        }
        return keys;
    }

    private static double gap(Section s) {
        return s.has("gap") ? s.seconds("gap") : GAP;
    }

    private static String keys(Section s, String key, String keys) {
        if (!keys.matches("[0-9*#A-D]{1,40}")) {
            throw s.problem(key, "is \"" + keys + "\", which a telephone cannot key", "Write up to 40 of 0-9 * # A-D");
        }
        return keys;
    }
}
