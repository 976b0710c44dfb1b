package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.EntryId;
import io.claimline.gateway.ledger.claim.ClaimKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry of the ledger as named texts: the columns of a file, the fields of a message. What a statement has no use for must be left out. */
public final class EntryText {
    /** Every field there is, in the order of a file. */
    public static final List<String> FIELDS = List.of(
            "id",
            "person",
            "number",
            "address",
            "account",
            "statement",
            "channels",
            "kind",
            "flag",
            "wish",
            "line",
            "entry",
            "source",
            "evidence",
            "by",
            "at",
            "recorded");

    /** The statements, by the fields that each asks for. */
    private static final Map<String, Set<String>> STATEMENTS = Map.of(
            "allows", Set.of("channels", "kind"),
            "refuses", Set.of("channels"),
            "raises", Set.of("flag"),
            "lowers", Set.of("flag"),
            "asks", Set.of("wish"),
            "is-line", Set.of("line"),
            "takes-back", Set.of("entry"));

    private static final Set<String> OF_STATEMENTS =
            STATEMENTS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> fields;

    private EntryText(Map<String, String> fields) {
        this.fields = fields;
    }

    /** The fields of an entry, those it has no use for left out. */
    public static Map<String, String> write(LedgerEntry entry) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", entry.id().value());
        entry.about().person().ifPresent(person -> fields.put("person", person));
        entry.about().number().ifPresent(number -> fields.put("number", number.value()));
        entry.about().address().ifPresent(address -> fields.put("address", address.value()));
        entry.about().account().ifPresent(account -> fields.put("account", account));
        write(entry.statement(), fields);
        fields.put("source", Words.of(entry.source()));
        fields.put("evidence", entry.evidence());
        fields.put("by", entry.by());
        fields.put("at", entry.at().toString());
        fields.put("recorded", entry.recordedAt().toString());
        return fields;
    }

    private static void write(Statement statement, Map<String, String> fields) {
        switch (statement) {
            case Statement.Allows(var channels, var kind) -> {
                fields.put("statement", "allows");
                fields.put("channels", channels(channels));
                fields.put("kind", Words.of(kind));
            }
            case Statement.Refuses(var channels) -> {
                fields.put("statement", "refuses");
                if (!channels.isEmpty()) {
                    fields.put("channels", channels(channels));
                }
            }
            case Statement.Raises(var flag) -> put(fields, "raises", "flag", Words.of(flag));
            case Statement.Lowers(var flag) -> put(fields, "lowers", "flag", Words.of(flag));
            case Statement.Asks(var wish) -> put(fields, "asks", "wish", WishText.write(wish));
            case Statement.IsLine(var type) -> put(fields, "is-line", "line", Words.of(type));
            case Statement.TakesBack(var entry) -> put(fields, "takes-back", "entry", entry.value());
        }
    }

    private static void put(Map<String, String> fields, String statement, String field, String value) {
        fields.put("statement", statement);
        fields.put(field, value);
    }

    private static String channels(Set<Channel> channels) {
        return new TreeSet<>(channels).stream().map(Words::of).collect(Collectors.joining(" "));
    }

    /**
     * The entry of these fields; an empty one is left out.
     *
     * @throws FieldFault at the first field that cannot be used
     */
    public static LedgerEntry read(Map<String, String> fields) throws FieldFault {
        return new EntryText(fields).read();
    }

    private LedgerEntry read() throws FieldFault {
        var id = made("id", EntryId::new);
        var person = text("person");
        var number = text("number").isEmpty() ? null : made("number", E164::new);
        var address = text("address").isEmpty() ? null : made("address", EmailAddress::new);
        var account = text("account").isEmpty() ? null : made("account", EntryText::claim);
        var about = about(person.isEmpty() ? null : person, number, address, account);
        var statement = statement();
        var source = Words.constant("source", text("source"), Source.class);
        var at = time("at");
        var recorded = time("recorded");
        if (statement instanceof Statement.Allows && number == null && address == null) {
            throw new FieldFault(
                    "number", "is missing; a consent names the number, or the e-mail address, that may be used");
        }
        if (statement instanceof Statement.IsLine && number == null) {
            throw new FieldFault("number", "is missing; a kind of line is that of a number");
        }
        try {
            return new LedgerEntry(id, about, statement, source, needed("evidence"), needed("by"), at, recorded);
        } catch (IllegalArgumentException e) {
            var why = String.valueOf(e.getMessage());
            throw new FieldFault(field(why), why);
        }
    }

    /** An account is named by the id that searches for claims tell; the provider's own number of a claim is not unique. */
    private static String claim(String text) {
        try {
            return new ClaimKey(text).value();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "is the id of no claim; search for the claim and take its claimId, 32 letters and digits", e);
        }
    }

    /** Which field a message of {@link LedgerEntry} is about: it begins with its name. */
    private static String field(String why) {
        return Stream.of("by", "evidence", "flag", "statement")
                .filter(name -> why.startsWith(name + " "))
                .findFirst()
                .orElse("entry");
    }

    private static About about(
            @Nullable String person, @Nullable E164 number, @Nullable EmailAddress address, @Nullable String account)
            throws FieldFault {
        try {
            return new About(person, number, address, account);
        } catch (IllegalArgumentException e) {
            throw new FieldFault(account == null ? "person" : "account", String.valueOf(e.getMessage()));
        }
    }

    private Statement statement() throws FieldFault {
        var name = text("statement");
        var wanted = STATEMENTS.get(name);
        if (wanted == null) {
            throw new FieldFault(
                    "statement", "is none; write allows, refuses, raises, lowers, asks, is-line or takes-back");
        }
        for (var field : FIELDS) {
            if (OF_STATEMENTS.contains(field)
                    && !wanted.contains(field)
                    && !text(field).isEmpty()) {
                throw new FieldFault(field, "has no meaning beside '" + name + "'; leave it empty");
            }
        }
        return switch (name) {
            case "allows" -> allows();
            case "refuses" -> new Statement.Refuses(channels());
            case "raises" -> new Statement.Raises(Words.constant("flag", text("flag"), Flag.class));
            case "lowers" -> new Statement.Lowers(Words.constant("flag", text("flag"), Flag.class));
            case "is-line" -> new Statement.IsLine(Words.constant("line", text("line"), LineType.class));
            case "asks" -> new Statement.Asks(WishText.read(needed("wish")));
            default -> new Statement.TakesBack(made("entry", EntryId::new));
        };
    }

    private Statement allows() throws FieldFault {
        needed("channels");
        return new Statement.Allows(channels(), Words.constant("kind", text("kind"), Consent.Kind.class));
    }

    private Set<Channel> channels() throws FieldFault {
        var found = EnumSet.noneOf(Channel.class);
        if (!text("channels").isEmpty()) {
            for (var word : List.of(text("channels").split(" ", -1))) {
                found.add(Words.constant("channels", word, Channel.class));
            }
        }
        return found;
    }

    private Instant time(String field) throws FieldFault {
        try {
            return Instant.parse(needed(field));
        } catch (DateTimeException e) {
            throw new FieldFault(field, "is no time in UTC; write it as 2026-11-23T15:00:00Z");
        }
    }

    private <T> T made(String field, Function<String, T> maker) throws FieldFault {
        try {
            return maker.apply(needed(field));
        } catch (IllegalArgumentException e) {
            throw new FieldFault(field, String.valueOf(e.getMessage()));
        }
    }

    private String needed(String field) throws FieldFault {
        if (text(field).isBlank()) {
            throw new FieldFault(field, "is missing; write it");
        }
        return text(field);
    }

    private String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
