package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.PriorAttempt.Ending;
import io.claimline.dialer.compliance.facts.PriorAttempt.Way;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.rule.Counted;
import io.claimline.dialer.compliance.rule.Hours;
import io.claimline.dialer.compliance.rule.Per;
import io.claimline.dialer.compliance.rule.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what a rule asks. */
final class TermReader {
    private static final Map<String, Reader> READERS = Map.ofEntries(
            Map.entry("calling-hours", TermReader::hours),
            Map.entry("closed-days", TermReader::closed),
            Map.entry("attempt-limit", TermReader::limit),
            Map.entry("quiet-after-conversation", TermReader::quiet),
            Map.entry("spacing", TermReader::spacing),
            Map.entry("consent-needed", block -> new Term.ConsentNeeded(block.numberOr("asked-days", 0))),
            Map.entry("not-revoked", block -> new Term.NotRevoked(block.yes("any-revocation"))),
            Map.entry("no-flag", block -> new Term.NoFlag(block.names("flags", Flag.class))),
            Map.entry("balance-of", block -> new Term.BalanceOf(block.names("kinds", BalanceKind.class))),
            Map.entry("onshore-agents", _ -> new Term.OnshoreAgents()),
            Map.entry("wishes-kept", block -> new Term.WishesKept(block.names("kinds", Wish.Kind.class))),
            Map.entry("hold", _ -> new Term.Hold()),
            Map.entry("lines-at-once", block -> new Term.LinesAtOnce(block.number("most"), block.duration("retry"))),
            Map.entry("caller-id-in-inventory", _ -> new Term.CallerIdInInventory()));

    private TermReader() {}

    /** The one term of a rule. */
    static Term read(Block rule) throws BadRules {
        var kind = rule.oneOf(READERS.keySet());
        var block = rule.block(kind);
        var reader = READERS.get(kind);
        if (reader == null) {
            throw new IllegalStateException(kind);
        }
        var term = reader.read(block);
        block.finish();
        return term;
    }

    @FunctionalInterface
    private interface Reader {
        Term read(Block block) throws BadRules;
    }

    private static Term hours(Block block) throws BadRules {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        if (block.has("every-day")) {
            var hours = block.parsed("every-day", Hours::of);
            for (var day : DayOfWeek.values()) {
                week.put(day, hours);
            }
        }
        for (var day : DayOfWeek.values()) {
            var key = day.name().toLowerCase(Locale.ROOT);
            if (block.has(key) && block.text(key).equals("closed")) {
                week.remove(day);
            } else if (block.has(key)) {
                week.put(day, block.parsed(key, Hours::of));
            }
        }
        return new Term.CallingHours(week);
    }

    private static Term closed(Block block) throws BadRules {
        return new Term.ClosedDays(
                block.names("weekdays", DayOfWeek.class), Set.copyOf(block.allParsed("dates", LocalDate::parse)));
    }

    private static Term limit(Block block) throws BadRules {
        return new Term.AttemptLimit(
                block.number("most"),
                block.number("days"),
                block.name("per", Per.class),
                counted(block),
                block.numberOr("call-back-days", 0),
                block.yesOr("consent-lifts", false));
    }

    private static Term quiet(Block block) throws BadRules {
        return new Term.QuietAfterConversation(
                block.number("days"), block.name("per", Per.class), block.numberOr("call-back-days", 0));
    }

    private static Term spacing(Block block) throws BadRules {
        return new Term.Spacing(block.duration("least"), block.name("per", Per.class), counted(block));
    }

    private static Counted counted(Block block) throws BadRules {
        return new Counted(
                block.names("count", Way.class),
                block.names("do-not-count", Ending.class),
                block.yesOr("count-by-consent", true));
    }
}
