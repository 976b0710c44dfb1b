package io.claimline.gateway.app.compliance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.gateway.app.csv.BadFile;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerFileTest {
    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    private static final E164 NUMBER = new E164("+12125550123");
    private static final String HEADER = "person,number,statement,channels,kind,flag,wish,entry,source,evidence,at\n";
    private static final String AT = "2026-11-20T10:00:00Z";

    private static List<LedgerEntry> read(String text) throws BadFile {
        return LedgerFile.read(text.getBytes(StandardCharsets.UTF_8), NOW).stream()
                .map(LedgerFile.Line::entry)
                .toList();
    }

    private static BadFile fault(String text) {
        return catchThrowableOfType(BadFile.class, () -> read(text));
    }

    @Test
    void shouldReadBackEveryStatementThatItWrites() throws BadFile {
        var statements = List.of(
                new Statement.Allows(Set.of(Channel.LIVE_VOICE, Channel.TEXT), Consent.Kind.STANDING),
                new Statement.Allows(Set.of(Channel.EMAIL), Consent.Kind.CALL_BACK),
                Statement.Refuses.EVERY_WAY,
                new Statement.Refuses(Set.of(Channel.PRERECORDED_VOICE)),
                new Statement.Raises(Flag.CEASE),
                new Statement.Lowers(Flag.ASSISTANCE_PENDING),
                new Statement.Asks(new Wish.NotBefore(Instant.parse("2026-12-01T15:00:00.250Z"))),
                new Statement.Asks(new Wish.NotDuring(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), 0, 1_440)),
                new Statement.Asks(new Wish.NotDuring(Set.of(DayOfWeek.FRIDAY), 545, 721)),
                new Statement.Asks(new Wish.NotAt(NumberAt.WORK)),
                new Statement.Asks(new Wish.OnlyAt(NUMBER)),
                new Statement.IsLine(LineType.LANDLINE),
                new Statement.IsLine(LineType.VOIP),
                new Statement.TakesBack(new EntryId("outcome-1:flag")));
        var entries = IntStream.range(0, statements.size())
                .mapToObj(i -> new LedgerEntry(
                        new EntryId("entry-00" + i),
                        i % 2 == 0 ? About.number(NUMBER) : new About("a \"key\", with marks", NUMBER),
                        statements.get(i),
                        Source.values()[i % Source.values().length],
                        "letter 17,\r\nsecond page",
                        "ana",
                        Instant.parse(AT),
                        Instant.parse("2026-11-21T10:00:00.123Z")))
                .toList();
        var text = LedgerFile.header() + entries.stream().map(LedgerFile::write).collect(Collectors.joining());
        assertThat(read(text)).isEqualTo(entries);
    }

    @Test
    void shouldNameALineByWhatItSays() throws BadFile {
        var line = "pat,,refuses,,,,,,letter,letter 17," + AT + "\n";
        var first = read(HEADER + line).getFirst();
        assertThat(first.id().value()).startsWith("import:");
        assertThat(first.by()).isEqualTo("import");
        assertThat(first.recordedAt()).isEqualTo(NOW);
        assertThat(read(HEADER + line + line)).containsExactly(first);
        assertThat(read(HEADER + line.replace("17", "18")).getFirst().id()).isNotEqualTo(first.id());
    }

    /** A file that was imported before lines could be about accounts adds nothing when it is imported again. */
    @Test
    void shouldNameALineAboutNoAccountAsBeforeThereWereAny() throws BadFile {
        var line = "pat,,refuses,,,,,,letter,letter 17," + AT + "\n";
        assertThat(read(HEADER + line).getFirst().id().value())
                .isEqualTo("import:aea70c30c04fba692fcf25db19dbed1b66cfa03a");
    }

    @Test
    void shouldReadWhatWasFoundOutAboutAnAccount() throws BadFile {
        var line = "0123456789abcdef0123456789abcdef,raises,in-default,letter,placement 3," + AT + "\n";
        var header = "account,statement,flag,source,evidence,at\n";
        var entry = read(header + line).getFirst();
        assertThat(entry.about()).isEqualTo(About.account("0123456789abcdef0123456789abcdef"));
        assertThat(entry.statement()).isEqualTo(new Statement.Raises(Flag.IN_DEFAULT));
        assertThat(read(LedgerFile.header() + LedgerFile.write(entry))).containsExactly(entry);
        assertThat(read(header + line.replace("abcdef,", "abcdee,")).getFirst().id())
                .as("another account is another line")
                .isNotEqualTo(entry.id());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "A-1,,raises,recalled; 2:account; take its claimId",
                "0123456789abcdef0123456789abcdef,pat,raises,recalled; 2:account; account alone",
                "0123456789abcdef0123456789abcdef,,refuses,; 2:statement; raises, lowers or takes-back",
                ",pat,raises,recalled; 2:flag; name the account",
            })
    void shouldSayWhichColumnOfALineAboutAnAccountIsWrongAndWhatToDo(String line, String place, String why) {
        var fault = fault("account,person,statement,flag,source,evidence,at\n" + line + ",letter,x," + AT + "\n");
        assertThat(fault.place()).isEqualTo(place);
        assertThat(fault).hasMessageContaining(why);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                ",,refuses,,,,,,letter,x,2026-11-20T10:00:00Z; 2:person; name at least one",
                ",2125550123,refuses,,,,,,letter,x,2026-11-20T10:00:00Z; 2:number; must be",
                "pat,,refused,,,,,,letter,x,2026-11-20T10:00:00Z; 2:statement; takes-back",
                "pat,,refuses,,,cease,,,letter,x,2026-11-20T10:00:00Z; 2:flag; leave it empty",
                "pat,,refuses,voice,,,,,letter,x,2026-11-20T10:00:00Z; 2:channels; live-voice",
                "pat,,raises,,,,,,letter,x,2026-11-20T10:00:00Z; 2:flag; missing",
                "pat,,allows,text,standing,,,,letter,x,2026-11-20T10:00:00Z; 2:number; consent names",
                "pat,,asks,,,,not-during monday 9-12,,letter,x,2026-11-20T10:00:00Z; 2:wish; not-during monday",
                "pat,,asks,,,,not-during monday 12:00-09:00,,letter,x,2026-11-20T10:00:00Z; 2:wish; two wishes",
                "pat,,takes-back,,,,,x,letter,x,2026-11-20T10:00:00Z; 2:entry; 8 to 100",
                "pat,,refuses,,,,,,post,x,2026-11-20T10:00:00Z; 2:source; letter",
                "pat,,refuses,,,,,,letter,,2026-11-20T10:00:00Z; 2:evidence; missing",
                "pat,,refuses,,,,,,letter,x,20 Nov 2026; 2:at; 2026-11-23T15:00:00Z",
                "pat,,refuses,,,,,,letter,x,2026-11-24T16:06:00Z; 2:at; lies ahead",
                "pat,,refuses,,,,,,letter,x; 2; 10 fields and the header 11"
            })
    void shouldSayWhichColumnOfWhichLineIsWrongAndWhatToDo(String line, String place, String why) {
        var fault = fault(HEADER + line + "\n");
        assertThat(fault.place()).isEqualTo(place);
        assertThat(fault).hasMessageContaining(why);
    }

    @Test
    void shouldRefuseAHeaderThatItDoesNotKnow() {
        assertThat(fault("")).hasMessageContaining("empty");
        assertThat(fault("person,nummer\n").place()).isEqualTo("1:nummer");
        assertThat(fault("person,person\n")).hasMessageContaining("twice");
        assertThat(fault("person,number\n").place()).isEqualTo("1:statement");
    }

    @Test
    void shouldRefuseTwoLinesOfOneIdThatSayDifferentThings() {
        var header = "id,person,statement,source,evidence,at\n";
        var fault = fault(header + "entry-001,pat,refuses,letter,x," + AT + "\nentry-001,kim,refuses,letter,x," + AT);
        assertThat(fault.place()).isEqualTo("3:id");
    }

    @Test
    void shouldRefuseAFileOfAnotherEncoding() {
        var bytes = (HEADER + "p\u00E9,,refuses,,,,,,letter,x," + AT).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(catchThrowableOfType(BadFile.class, () -> LedgerFile.read(bytes, NOW)))
                .hasMessageContaining("UTF-8");
    }
}
