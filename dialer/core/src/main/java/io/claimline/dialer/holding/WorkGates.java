package io.claimline.dialer.holding;

import static io.claimline.dialer.holding.Holding.binds;
import static io.claimline.dialer.holding.Holding.count;
import static io.claimline.dialer.holding.Holding.passes;
import static io.claimline.dialer.holding.Holding.unknown;

import io.claimline.dialer.holding.Holding.Gate;
import io.claimline.dialer.holding.Situation.Kind;
import io.claimline.dialer.holding.Surroundings.Worklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether there is work that may be called now. What is in the hopper has passed all of it. */
final class WorkGates {
    private static final int TOP = 4;

    private WorkGates() {}

    static List<Gate> of(Situation now, Surroundings around) {
        var gates = new ArrayList<Gate>();
        var counted = around.worklist();
        var atHand = now.stock().hopper();
        gates.add(counted.map(work -> work(work, atHand)).orElseGet(() -> notCounted(Checkpoint.WORK, atHand)));
        gates.add(counted.map(work -> due(work, atHand)).orElseGet(() -> notCounted(Checkpoint.DUE, atHand)));
        gates.add(counted.map(work -> allowed(work, atHand)).orElseGet(() -> notCounted(Checkpoint.ALLOWED, atHand)));
        gates.add(hopper(now));
        if (now.kind() != Kind.REMINDS) {
            gates.add(skills(now));
        }
        return gates;
    }

    private static Gate notCounted(Checkpoint at, int atHand) {
        return atHand > 0 ? passes(at, "Work is at hand.") : unknown(at, "The worklist was not counted.");
    }

    private static Gate work(Worklist work, int atHand) {
        return work.open() > 0 || atHand > 0
                ? passes(Checkpoint.WORK, count(work.open(), "work item is", "work items are") + " on the worklist.")
                : binds(
                        Checkpoint.WORK,
                        "The worklist has no open work item.",
                        "Import claims. Open claims that have no work item yet are added over the API (fillWorklist).");
    }

    private static Gate due(Worklist work, int atHand) {
        if (work.open() == 0 && atHand == 0) {
            return unknown(Checkpoint.DUE, "There is no work item to look at.");
        }
        if (work.due() > 0 || atHand > 0) {
            return passes(Checkpoint.DUE, count(work.due(), "is due.", "are due."));
        }
        var next =
                work.nextDue().map(at -> " The next one is due at " + at + ".").orElse("");
        return binds(
                Checkpoint.DUE,
                "No open work item is due." + next,
                "Wait until then; a retry or a follow-up date is not called early. To call one now, pin it under Who can be called.");
    }

    private static Gate allowed(Worklist work, int atHand) {
        if (work.due() == 0 && atHand == 0) {
            return unknown(Checkpoint.ALLOWED, "There is no work item that is due to look at.");
        }
        if (work.free() > 0 || atHand > 0) {
            return passes(
                    Checkpoint.ALLOWED,
                    count(work.free(), "work item may", "work items may") + " be called now" + of(work) + ". "
                            + against(work));
        }
        if (work.inWork() > 0 && work.reasons().isEmpty()) {
            return passes(Checkpoint.ALLOWED, "All that is due is in work.");
        }
        if (work.partly()) {
            return unknown(
                    Checkpoint.ALLOWED,
                    "None may be called now" + of(work) + ". " + against(work) + " The others were not looked at.");
        }
        return binds(
                Checkpoint.ALLOWED,
                "None may be called now. " + against(work),
                "Look at Who can be called for when each can be. Calling hours open by themselves; consent and contact data are mended on"
                        + " the claim.");
    }

    private static String of(Worklist work) {
        return work.partly()
                ? String.format(
                        Locale.US, " of the %,d most valuable of %,d that were looked at", work.looked(), work.open())
                : "";
    }

    private static String against(Worklist work) {
        return work.reasons().stream()
                .limit(TOP)
                .map(one -> one.count() + " × " + one.says()
                        + (one.rules().isEmpty() ? "" : " (" + String.join(", ", one.rules()) + ")"))
                .collect(Collectors.joining("; ", "", work.reasons().isEmpty() ? "" : "."))
                .strip();
    }

    private static Gate hopper(Situation now) {
        return now.stock().hopper() > 0
                ? passes(
                        Checkpoint.HOPPER,
                        count(now.stock().hopper(), "work item is", "work items are") + " ready to be dialled.")
                : binds(
                        Checkpoint.HOPPER,
                        "No work item is leased and prepared.",
                        "It is asked for every 3 seconds. If work is due and allowed and this lasts, another gateway may hold it: look at"
                                + " the leased count in the campaign's row.");
    }

    private static Gate skills(Situation now) {
        var stock = now.stock();
        if (stock.hopper() == 0 || now.staff().ready() == 0 || stock.suited() > 0) {
            return passes(Checkpoint.SKILLS, "No skill is in the way.");
        }
        return binds(
                Checkpoint.SKILLS,
                "No ready agent has the skills that the work at hand needs.",
                "Give a ready agent the skill, or move an agent who has it here.");
    }
}
