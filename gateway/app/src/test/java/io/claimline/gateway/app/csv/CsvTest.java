package io.claimline.gateway.app.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.gateway.app.csv.Csv.Malformed;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static List<List<String>> read(String text) throws Malformed {
        return Csv.read(text).stream().map(Csv.Row::fields).toList();
    }

    @Test
    void shouldReadBackWhatItWrites() throws Malformed {
        var first = List.of("plain", "", "with, comma", "with \"quotes\"", "two\r\nlines", "with\nfeed", " blanks ");
        var second = List.of("", "", "", "", "", "", "");
        assertThat(read(Csv.write(first) + Csv.write(second))).containsExactly(first, second);
    }

    @Test
    void shouldTakeBothEndsOfLinesAByteOrderMarkAndAMissingLastEnd() throws Malformed {
        assertThat(read("\uFEFFa,b\r\n1,2\n3,\n4,"))
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", ""), List.of("4", ""));
        assertThat(read("\uFEFF\"a\",b\r\n1,\"2\"")).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(read("")).isEmpty();
    }

    @Test
    void shouldCountTheLinesInsideQuotedFields() throws Malformed {
        assertThat(Csv.read("a\n\"1\n2\"\nb\n")).extracting(Csv.Row::line).containsExactly(1, 2, 4);
    }

    @Test
    void shouldSayWhereAQuoteIsWrong() {
        assertThatThrownBy(() -> Csv.read("a\nb\"c\n"))
                .hasMessageContaining("not quoted")
                .satisfies(failure -> assertThat(((Malformed) failure).line()).isEqualTo(2));
        assertThatThrownBy(() -> Csv.read("a\n\"b\nc\n"))
                .hasMessageContaining("not closed")
                .satisfies(failure -> assertThat(((Malformed) failure).line()).isEqualTo(2));
        assertThatThrownBy(() -> Csv.read("\"a\"b\n")).hasMessageContaining("must follow a field");
        assertThatThrownBy(() -> Csv.read("a\rb\n")).hasMessageContaining("CRLF or LF");
    }
}
