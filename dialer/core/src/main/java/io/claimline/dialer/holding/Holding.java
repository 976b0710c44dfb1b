package io.claimline.dialer.holding;

import static io.claimline.dialer.holding.Holding.State.BINDS;
import static io.claimline.dialer.holding.Holding.State.PASSES;
import static io.claimline.dialer.holding.Holding.State.UNKNOWN;

import io.claimline.dialer.holding.Situation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a campaign dials nothing: each gate with its state, in the order in which they are passed. The first that binds is what to mend first; those behind it are told as they are, for
 * one may bind, too.
 *
 * @param gates in order
 */
public record Holding(List<Gate> gates) {
    /** How a gate stands. */
    public enum State {
        /** It lets calls through. */
        PASSES,
        /** It lets nothing through. */
        BINDS,
        /** Nobody knows. */
        UNKNOWN
    }

    /**
     * One gate.
     *
     * @param at which
     * @param state how it stands
     * @param says what is so, as a sentence
     * @param remedy what to do, as a sentence; empty when it passes
     */
    public record Gate(Checkpoint at, State state, String says, String remedy) {}

    /** Copies the gates. */
    public Holding {
        gates = List.copyOf(gates);
    }

    /** The first gate that lets nothing through; empty when every one lets calls through. */
    public Optional<Gate> binding() {
        return gates.stream().filter(gate -> gate.state() == BINDS).findFirst();
    }

    /** How every gate stands. A gate that a campaign of this kind does not have is not among them. */
    public static Holding of(Situation now, Surroundings around) {
        var gates = new ArrayList<Gate>();
        gates.add(
                now.running()
                        ? passes(Checkpoint.RUNNING, "It is started.")
                        : binds(Checkpoint.RUNNING, "It is stopped.", "Press Start in its row."));
        gates.add(around.schedule()
                .map(why -> binds(Checkpoint.SCHEDULE, why + ".", "Wait until then, or change its schedule."))
                .orElseGet(() -> passes(Checkpoint.SCHEDULE, "No schedule keeps it from dialling.")));
        gates.add(store(now, around));
        gates.add(now.closed()
                .map(why -> binds(
                        Checkpoint.RULES,
                        sentence(why),
                        "Nobody is called while a refusal might be missed. It mends itself when the store answers again; if it lasts,"
                                + " call the operator."))
                .orElseGet(() -> passes(Checkpoint.RULES, "The rules and the ledger can be asked.")));
        gates.add(
                now.switchKnown()
                        ? passes(Checkpoint.SWITCH, "It is connected.")
                        : binds(
                                Checkpoint.SWITCH,
                                "It cannot be reached, or has not told yet what lives.",
                                "It is tried again every few seconds. If it lasts for a minute, call the operator: Asterisk is down or"
                                        + " unreachable."));
        if (now.kind() == Kind.REMINDS) {
            gates.add(now.speech()
                    .map(
                            why -> binds(
                                    Checkpoint.SPEECH,
                                    sentence(why),
                                    "Call the operator: the speech program does not run. Reminders go on by themselves when it does."))
                    .orElseGet(() -> passes(Checkpoint.SPEECH, "What reminders say can be spoken.")));
        } else {
            gates.addAll(StaffGates.of(now.staff(), now.kind()));
        }
        gates.addAll(WorkGates.of(now, around));
        gates.addAll(PaceGates.of(now, around));
        return new Holding(gates);
    }

    private static Gate store(Situation now, Surroundings around) {
        return around.store()
                .or(() -> now.stock().unread().map(why -> "The worklist could not be read: " + why))
                .map(why -> binds(
                        Checkpoint.STORE,
                        sentence(why),
                        "Call the operator: the database or this gateway's disk does not answer. What is in the hopper is dialled"
                                + " meanwhile, and nothing said is lost."))
                .orElseGet(() -> passes(Checkpoint.STORE, "They can be read and written."));
    }

    static Gate passes(Checkpoint at, String says) {
        return new Gate(at, PASSES, says, "");
    }

    static Gate binds(Checkpoint at, String says, String remedy) {
        return new Gate(at, BINDS, says, remedy);
    }

    static Gate unknown(Checkpoint at, String says) {
        return new Gate(at, UNKNOWN, says, "");
    }

    static String sentence(String words) {
        var big = words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return big.endsWith(".") ? big : big + ".";
    }

    /** A number of things, in words. */
    static String count(long number, String one, String many) {
        return number == 1 ? "1 " + one : String.format(Locale.US, "%,d %s", number, many);
    }
}
