package io.claimline.gateway.store.audit;

import io.claimline.dialer.audit.ChainCheck;
import io.claimline.dialer.audit.ChainCheck.Row;
import io.claimline.dialer.audit.ChainFault;
import io.claimline.dialer.audit.ChainFault.What;
import io.claimline.dialer.audit.ChainHead;
import io.claimline.dialer.audit.SealedEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;

/** One reading of the whole trail, chain by chain. Used once. */
final class TrailCheck {
    private final TrailPages pages;
    private final NavigableMap<String, SealedEntry> waiting;
    private final List<ChainFault> faults = new ArrayList<>();
    private final List<ChainHead> heads = new ArrayList<>();
    private long entries;

    /** @param waiting by id: what is sealed and was not delivered when it was asked */
    TrailCheck(TrailPages pages, NavigableMap<String, SealedEntry> waiting) {
        this.pages = pages;
        this.waiting = waiting;
    }

    /** @param kept heads that were kept outside of the trail */
    TrailReport run(Collection<ChainHead> kept) {
        var known = new ArrayList<>(kept);
        known.addAll(pages.anchored());
        var stored = pages.all();
        var chains = new TreeSet<>(stored.keySet());
        known.forEach(head -> chains.add(head.chain()));
        waiting.values().forEach(one -> chains.add(one.chain()));
        for (var name : chains) {
            var ofChain =
                    known.stream().filter(head -> head.chain().equals(name)).toList();
            one(name, stored.getOrDefault(name, Collections.emptyNavigableMap()), new ChainCheck(name, ofChain));
        }
        pages.strays().forEach(id -> stray("", id));
        return new TrailReport(entries, heads, faults);
    }

    private void one(String chain, NavigableMap<Long, String> stored, ChainCheck check) {
        var last = 0L;
        for (var page : stored.values()) {
            for (var same : pages.rows(page, id -> stray(chain, id)).entrySet()) {
                next(check, same.getValue());
                last = same.getKey();
            }
        }
        var rest = waiting.subMap(SealedEntry.id(chain, last), false, chain + ";", false);
        rest.values().forEach(one -> next(check, List.of(new Row(one.number(), one.id(), true, one))));
        faults.addAll(check.faults());
        heads.add(check.head());
    }

    private void next(ChainCheck check, List<Row> same) {
        check.next(same);
        entries += same.size();
    }

    private void stray(String chain, String id) {
        faults.add(new ChainFault(
                What.INSERTED, chain, 0, id, "document " + id + " is among the entries and is no entry of a chain"));
    }
}
