package io.claimline.dialer.audit;

import io.claimline.dialer.audit.ChainFault.What;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks one chain, given its entries in the order of their places. Keeps no more of it than the entry before and those that do not hold,
 * of which it remembers at most {@link #REMEMBERED}. Fed by {@link #next}, then asked once for {@link #faults}.
 */
public final class ChainCheck {
    /** How many faults are told of one chain; after so many the rest is counted no more. */
    public static final int REMEMBERED = 100;

    private final String chain;
    private final TreeMap<Long, List<ChainHead>> heads = new TreeMap<>();
    private final List<ChainFault> faults = new ArrayList<>();
    private final List<Row> suspects = new ArrayList<>();
    private ChainHead last;
    private String lastId = "";
    private boolean lastHolds = true;

    /**
     * An entry as it was found.
     *
     * @param place where it stands, whatever it says of itself
     * @param id its stored id
     * @param readable whether all that is stored is what an entry has; the rest of it may be anything when not
     */
    public record Row(long place, String id, boolean readable, SealedEntry entry) {
        private boolean holds() {
            return readable && entry.number() == place && entry.holds();
        }

        private boolean isOf(Row other) {
            return readable
                    && other.readable
                    && !id.equals(other.id)
                    && (entry.belongsAt(other.entry) || (entry.number() == other.place && entry.holds()));
        }
    }

    /** @param known heads of this chain that were kept elsewhere: in other chains, at its gateway, by people */
    public ChainCheck(String chain, Collection<ChainHead> known) {
        this.chain = chain;
        last = ChainHead.empty(chain);
        known.forEach(head -> heads.computeIfAbsent(head.number(), number -> new ArrayList<>())
                .add(head));
    }

    /** All entries that stand in the next place where there is any: one, when nothing was added. */
    public void next(List<Row> same) {
        var rows = same.stream()
                .sorted(Comparator.comparing((Row row) -> !row.id().equals(SealedEntry.id(chain, row.place())))
                        .thenComparing(Row::id))
                .toList();
        var genuine = rows.stream()
                .filter(row -> row.holds() && row.entry().before().equals(last.hash()))
                .findFirst()
                .or(() -> rows.stream().filter(Row::holds).findFirst())
                .orElse(rows.getFirst());
        rows.stream()
                .filter(row -> !row.id().equals(genuine.id()))
                .forEach(row -> add(
                        What.INSERTED,
                        row.place(),
                        row.id(),
                        "entry " + row.id() + " was put beside the one that belongs there"));
        step(genuine);
    }

    private void step(Row row) {
        var number = row.place();
        var gap = number - last.number() - 1;
        if (gap > 0) {
            add(
                    What.MISSING,
                    last.number() + 1,
                    "",
                    gap == 1
                            ? "entry " + (last.number() + 1) + " is missing"
                            : "entries " + (last.number() + 1) + " to " + (number - 1) + " are missing");
        } else if (gap < 0) {
            add(What.INSERTED, number, row.id(), "entry " + row.id() + " has a place that no entry has");
            return;
        }
        var holds = row.holds();
        if (!holds) {
            suspect(row);
        } else if (gap == 0 && lastHolds && !row.entry().before().equals(last.hash())) {
            replaced(row);
        }
        compare(row);
        last = new ChainHead(chain, number, row.entry().hash());
        lastId = row.id();
        lastHolds = holds;
    }

    private void suspect(Row row) {
        if (suspects.size() < REMEMBERED) {
            suspects.add(row);
        }
    }

    /** Both hold, and the later was not written after the earlier: the earlier is another than it was, sealed anew. */
    private void replaced(Row row) {
        if (last.number() == 0) {
            add(What.CHANGED, 1, row.id(), "entry 1 says that there was one before it");
        } else {
            add(
                    What.CHANGED,
                    last.number(),
                    lastId,
                    "entry " + last.number() + " is not the one after which entry " + row.place()
                            + " was written: it was changed and sealed anew");
        }
    }

    private void compare(Row row) {
        var kept = heads.remove(row.place());
        if (kept != null
                && kept.stream()
                        .anyMatch(head -> !head.hash().equals(row.entry().hash()))) {
            add(
                    What.REWRITTEN,
                    row.place(),
                    row.id(),
                    "entry " + row.place()
                            + " is not what it was when the head of this chain was kept elsewhere: it, or one before it, was written anew");
        }
    }

    /** Where the chain is not as it was written, first place first; empty when all is well. To be asked when all entries were given. */
    public List<ChainFault> faults() {
        suspects.forEach(row -> partner(row)
                .ifPresentOrElse(
                        other -> add(
                                What.REORDERED,
                                row.place(),
                                row.id(),
                                "entry " + row.place() + " belongs at " + other.place()),
                        () -> add(
                                What.CHANGED,
                                row.place(),
                                row.id(),
                                "what entry " + row.place() + " holds is not what was sealed")));
        if (!heads.isEmpty() && heads.lastKey() > last.number()) {
            add(
                    What.CUT,
                    last.number() + 1,
                    "",
                    "the chain ends after entry " + last.number() + ", and went on to " + heads.lastKey()
                            + " at least");
        }
        return faults.stream()
                .sorted(Comparator.comparingLong(ChainFault::number))
                .toList();
    }

    private Optional<Row> partner(Row row) {
        return suspects.stream().filter(row::isOf).findFirst();
    }

    /** How far it goes. */
    public ChainHead head() {
        return last;
    }

    private void add(What what, long number, String id, String text) {
        if (faults.size() < REMEMBERED) {
            faults.add(new ChainFault(what, chain, number, id, text));
        }
    }
}
