package io.claimline.dialer.compliance.ledger;

import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.Revocation;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands for one call, as far as the ledger knows.
 *
 * <p>Whatever is not sure binds. A refusal, flag or wish binds when its number <em>or</em> its person is that of the call, one about both
 * too; its revocation then holds for every number of the person. A consent counts when it names the number called, and the person too if it
 * names one, and when nothing ever took it back. What binds is taken back only by an entry that names all it names (or more), and a flag
 * only by one that is later. An entry that takes back, itself taken back, never counts again. Of several kinds of line said of the number the one
 * that binds most counts.
 *
 * @param consents what was allowed; each carries when, and the engine weighs it against the refusals
 * @param revocations what was refused
 * @param flags what was found out
 * @param wishes what was asked for
 * @param line the kind of line the number is; null when nothing was said
 * @param behind every entry about the person or the number, those taken back included, oldest first: what it follows from
 */
public record Standing(
        List<Consent> consents,
        List<Revocation> revocations,
        Set<Flag> flags,
        List<Wish> wishes,
        @Nullable LineType line,
        List<LedgerEntry> behind) {
    /** Nothing was said. */
    public static final Standing NOTHING = new Standing(List.of(), List.of(), Set.of(), List.of(), null, List.of());

    /** The order of the ledger: when it was said, then when it was recorded, then the id. */
    public static final Comparator<LedgerEntry> ORDER = Comparator.comparing(LedgerEntry::at)
            .thenComparing(LedgerEntry::recordedAt)
            .thenComparing(entry -> entry.id().value());

    /** Copies. */
    public Standing {
        consents = List.copyOf(consents);
        revocations = List.copyOf(revocations);
        flags = Set.copyOf(flags);
        wishes = List.copyOf(wishes);
        behind = List.copyOf(behind);
    }

    /**
     * What follows from entries for a call or a message.
     *
     * @param entries in any order, also such as have nothing to do with it; one that is given twice counts once
     * @param person whom it is for; empty when not known
     * @param number the number it goes to
     */
    public static Standing of(List<LedgerEntry> entries, Optional<String> person, E164 number) {
        return of(
                entries.stream().filter(entry -> entry.about().touches(person, number)),
                number,
                entry -> consent(entry, person, number));
    }

    /** The same for an e-mail to this address of a person. What was said of telephone numbers alone does not bind it. */
    public static Standing of(List<LedgerEntry> entries, String person, EmailAddress address) {
        return of(
                entries.stream().filter(entry -> person.equals(entry.about().personKey())),
                null,
                entry -> consent(entry, address));
    }

    private static Standing of(
            Stream<LedgerEntry> touching, @Nullable E164 number, Function<LedgerEntry, Optional<Consent>> consent) {
        var behind = touching.distinct().sorted(ORDER).toList();
        if (behind.isEmpty()) {
            return NOTHING;
        }
        var taken = new Retractions(behind);
        var consents = new ArrayList<Consent>();
        var revocations = new ArrayList<Revocation>();
        var flags = EnumSet.noneOf(Flag.class);
        var wishes = new ArrayList<Wish>();
        var lines = EnumSet.noneOf(LineType.class);
        for (var entry : behind) {
            if (taken.back(entry)) {
                continue;
            }
            switch (entry.statement()) {
                case Statement.Allows _ -> consent.apply(entry).ifPresent(consents::add);
                case Statement.Refuses(var channels) ->
                    revocations.add(new Revocation(onlyNumber(entry.about()), channels, entry.at()));
                case Statement.Raises(var flag) -> flags.add(flag);
                case Statement.Asks(var wish) -> wishes.add(wish);
                case Statement.IsLine(var type) -> {
                    // Of another number of the person it says nothing.
                    if (number != null && number.equals(entry.about().onlyNumber())) {
                        lines.add(type);
                    }
                }
                case Statement.Lowers _, Statement.TakesBack _ -> {}
            }
        }
        return new Standing(
                consents, revocations, flags, wishes, lines.stream().findFirst().orElse(null), behind);
    }

    /** Those of the entries that no other of them took back. */
    public static List<LedgerEntry> notTakenBack(List<LedgerEntry> entries) {
        var taken = new Retractions(entries);
        return entries.stream().filter(entry -> !taken.back(entry)).toList();
    }

    /** What stands of an account, by entries about it in any order; of others there may be some. */
    public static Set<Flag> onAccount(List<LedgerEntry> entries, String claim) {
        var about = entries.stream()
                .filter(entry -> entry.about().account().filter(claim::equals).isPresent())
                .toList();
        return notTakenBack(about).stream()
                .flatMap(entry ->
                        entry.statement() instanceof Statement.Raises(var flag) ? Stream.of(flag) : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Consent> consent(LedgerEntry entry, Optional<String> person, E164 number) {
        var about = entry.about();
        var named = about.number().filter(number::equals).isPresent()
                && (about.person().isEmpty() || about.person().equals(person));
        return named && entry.statement() instanceof Statement.Allows(var channels, var kind)
                ? Optional.of(new Consent(number, channels, kind, entry.at()))
                : Optional.empty();
    }

    private static Optional<Consent> consent(LedgerEntry entry, EmailAddress address) {
        var named = entry.about().address().filter(address::equals).isPresent();
        return named && entry.statement() instanceof Statement.Allows(var channels, var kind)
                ? Optional.of(new Consent(null, channels, kind, entry.at()))
                : Optional.empty();
    }

    /** A refusal about a number and a person is one of the person, wherever it was said. */
    private static @Nullable E164 onlyNumber(About about) {
        return about.person().isPresent() ? null : about.onlyNumber();
    }
}
