package io.claimline.dialer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimline.dialer.audit.ChainCheck.Row;
import io.claimline.dialer.audit.ChainFault.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
    private static final String CHAIN = "north";
    private final List<SealedEntry> chain = chain(9);

    private static List<SealedEntry> chain(int length) {
        var head = ChainHead.empty(CHAIN);
        var all = new ArrayList<SealedEntry>();
        for (int i = 1; i <= length; i++) {
            var next = SealedEntry.next(head, entry("entry-" + i, "field " + i));
            all.add(next);
            head = next.head();
        }
        return all;
    }

    private static AuditEntry entry(String id, String field) {
        return new AuditEntry(
                id,
                Instant.EPOCH,
                new Actor("ana", "agent", "5e55", "10.0.0.7"),
                new Deed(AuditAction.COPIED, Deed.Result.DONE, "asked by the payer"),
                List.of(Subject.of("claim", "c1")),
                Map.of("field", field, "another", "of them"),
                Map.of("pace", new Change("2", "3")));
    }

    private static SealedEntry resealed(SealedEntry old, AuditEntry entry) {
        return SealedEntry.next(new ChainHead(old.chain(), old.number() - 1, old.before()), entry);
    }

    private List<ChainFault> faults(ChainHead... known) {
        var check = new ChainCheck(CHAIN, List.of(known));
        var rows = chain.stream()
                .map(entry -> new Row(entry.number(), entry.id(), true, entry))
                .collect(Collectors.groupingBy(Row::place, TreeMap::new, Collectors.toList()));
        rows.values().forEach(check::next);
        return check.faults();
    }

    private void shouldFind(What what, long number, ChainHead... known) {
        assertThat(faults(known))
                .extracting(ChainFault::what, ChainFault::number)
                .containsExactly(tuple(what, number));
    }

    private SealedEntry at(int number) {
        return chain.get(number - 1);
    }

    @Test
    void shouldFindNothingInAChainAsItWasWritten() {
        assertThat(faults(at(4).head(), at(9).head())).isEmpty();
    }

    @Test
    void shouldHashTheSameEntryToTheSameBytesForEver() {
        // Whoever keeps a head for years compares it with this; another program reckoned it from docs/audit.md.
        assertThat(at(1).hash())
                .isEqualTo(SealedEntry.next(ChainHead.empty(CHAIN), entry("entry-1", "field 1"))
                        .hash());
        assertThat(at(1).hash()).isEqualTo("a99509e4a3908067f7d252ac2018d64f0c32b73ae0deb15ee32949a8dc21576e");
    }

    @Test
    void shouldHoldWhatItHoldsInOneOrderWhateverItWasGivenIn() {
        // A stored entry is compared with what another process would write.
        var given = new LinkedHashMap<String, String>();
        for (var key : List.of("version", "node", "rules", "settings", "a")) {
            given.put(key, key);
        }
        var entry = new AuditEntry(
                "e", Instant.EPOCH, Actor.GATEWAY, Deed.done(AuditAction.LOCKED), List.of(), given, Map.of());
        assertThat(entry.details().keySet()).containsExactly("a", "node", "rules", "settings", "version");
    }

    @Test
    void shouldFindAChangedEntry() {
        var old = at(5);
        chain.set(4, new SealedEntry(CHAIN, 5, old.before(), old.hash(), entry("entry-5", "another field")));
        shouldFind(What.CHANGED, 5);
    }

    @Test
    void shouldFindAnEntryThatWasChangedAndSealedAnew() {
        chain.set(4, resealed(at(5), entry("entry-5", "another field")));
        shouldFind(What.CHANGED, 5);
    }

    @Test
    void shouldFindADeletedEntry() {
        chain.remove(4);
        shouldFind(What.MISSING, 5);
    }

    @Test
    void shouldFindThatTheFirstIsDeleted() {
        chain.removeFirst();
        shouldFind(What.MISSING, 1);
    }

    @Test
    void shouldFindAnInsertedEntryThoughItIsSealedWell() {
        var forged = resealed(at(5), entry("forged", "field"));
        var check = new ChainCheck(CHAIN, List.of());
        for (var one : chain) {
            var row = new Row(one.number(), one.id(), true, one);
            check.next(one.number() == 5 ? List.of(new Row(5, "another-id", true, forged), row) : List.of(row));
        }
        assertThat(check.faults())
                .extracting(ChainFault::what, ChainFault::number, ChainFault::entry)
                .containsExactly(tuple(What.INSERTED, 5L, "another-id"));
    }

    @Test
    void shouldFindTwoThatWereExchanged() {
        var third = at(3);
        var sixth = at(6);
        chain.set(2, new SealedEntry(CHAIN, 3, third.before(), third.hash(), sixth.entry()));
        chain.set(5, new SealedEntry(CHAIN, 6, sixth.before(), sixth.hash(), third.entry()));
        assertThat(faults())
                .extracting(ChainFault::what, ChainFault::number)
                .containsExactly(tuple(What.REORDERED, 3L), tuple(What.REORDERED, 6L));
    }

    @Test
    void shouldFindTwoThatWereExchangedWithAllThatBelongsToThem() {
        var check = new ChainCheck(CHAIN, List.of());
        for (var one : chain) {
            var shown = one.number() == 3 ? at(6) : one.number() == 6 ? at(3) : one;
            check.next(List.of(new Row(one.number(), one.id(), true, shown)));
        }
        assertThat(check.faults())
                .extracting(ChainFault::what, ChainFault::number)
                .containsExactly(tuple(What.REORDERED, 3L), tuple(What.REORDERED, 6L));
    }

    @Test
    void shouldFindTwoWhoseNumbersWereExchanged() {
        var third = at(3);
        var sixth = at(6);
        chain.set(2, new SealedEntry(CHAIN, 3, sixth.before(), sixth.hash(), sixth.entry()));
        chain.set(5, new SealedEntry(CHAIN, 6, third.before(), third.hash(), third.entry()));
        assertThat(faults())
                .extracting(ChainFault::what, ChainFault::number)
                .containsExactly(tuple(What.REORDERED, 3L), tuple(What.REORDERED, 6L));
    }

    @Test
    void shouldFindThatTheEndWasCutWhenAHeadWasKeptElsewhere() {
        var head = at(9).head();
        chain.removeLast();
        chain.removeLast();
        assertThat(faults()).as("without a head nothing shows").isEmpty();
        shouldFind(What.CUT, 8, head);
    }

    @Test
    void shouldFindThatAllWasWrittenAnewWhenAHeadWasKeptElsewhere() {
        var head = at(7).head();
        chain.set(4, resealed(at(5), entry("entry-5", "another field")));
        for (int number = 6; number <= 9; number++) {
            chain.set(
                    number - 1,
                    SealedEntry.next(at(number - 1).head(), at(number).entry()));
        }
        assertThat(faults()).isEmpty();
        shouldFind(What.REWRITTEN, 7, head);
    }

    @Test
    void shouldFindWhatCannotBeRead() {
        var check = new ChainCheck(CHAIN, List.of());
        chain.forEach(one -> check.next(List.of(new Row(one.number(), one.id(), one.number() != 4, one))));
        assertThat(check.faults())
                .extracting(ChainFault::what, ChainFault::number)
                .containsExactly(tuple(What.CHANGED, 4L));
    }

    @Test
    void shouldReadAHeadThatWasKeptAsText() {
        var head = at(9).head();
        assertThat(ChainHead.read(head.text())).contains(head);
        assertThat(ChainHead.read("north:9")).isEmpty();
    }
}
