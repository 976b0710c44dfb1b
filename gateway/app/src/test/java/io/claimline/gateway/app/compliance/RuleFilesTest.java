package io.claimline.gateway.app.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.compliance.rule.Layer;
import io.claimline.dialer.compliance.rule.Per;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.Term;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFilesTest {
    private static final String FLOOR = """
            version = "t-1"
            rules = [
              {
                key = federal.hours, id = C-02, layer = federal
                from = 2026-01-01
                source = "a source"
                calling-hours { every-day = "08:00-21:00" }
              }
              %s
            ]
            """;

    private static void load(String text) throws BadRules {
        RuleFiles.table(List.of(new RuleText("own.conf", text)));
    }

    @Test
    void shouldLoadTheShippedFiles() throws BadRules {
        var table = RuleFiles.table(RuleFiles.shipped());
        assertThat(table.version()).matches("federal-2026\\.2\\+places-2026\\.1\\+policy-2026\\.2\\.[0-9a-f]{8}");
        assertThat(table.rules()).hasSize(33).extracting(Rule::source).noneMatch(String::isBlank);
        assertThat(table.rules())
                .extracting(Rule::id)
                .contains(
                        "C-02", "C-05", "C-06", "C-07", "C-10", "C-11", "C-13", "C-14", "C-16", "C-20", "C-21", "C-23",
                        "C-25", "C-26", "C-35", "C-37", "C-46", "C-47", "C-54", "C-58", "C-61");
        var city = table.rules().stream()
                .filter(rule -> rule.key().equals("nyc.three-in-seven"))
                .findFirst()
                .orElseThrow();
        assertThat(city.layer()).isEqualTo(Layer.CITY);
        assertThat(city.span().from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(city.term())
                .isInstanceOfSatisfying(
                        Term.AttemptLimit.class,
                        limit -> assertThat(List.of(limit.most(), limit.days(), limit.per()))
                                .isEqualTo(List.of(3, 7, Per.DEBT)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "from = 2026-01-01 | from = 2026-13-01 | own.conf:5: from cannot be used: Text '2026-13-01'",
                "from = 2026-01-01 | form = 2026-01-01 | own.conf:3: from is missing",
                "id = C-02 | id = C-2 | own.conf:3: Rule 'federal.hours': the id 'C-2' must be a letter",
                "\"a source\" | \" \" | own.conf:3: Rule 'federal.hours': has no source",
                "08:00-21:00 | 21:00-08:00 | own.conf:3: Rule 'federal.hours': opens on MONDAY at or after it closes",
                "08:00-21:00 | 8-21 | own.conf:7: every-day cannot be used: hours must be written like 08:00-21:00",
                "every-day | evry-day | own.conf:7: evry-day is not a known key; known here are every-day, friday",
                "layer = federal | layer = town | own.conf:4: layer does not know 'town'; write one of federal, state",
                "calling-hours | caling-hours | own.conf:3: the rule asks nothing; give it one of attempt-limit",
                "layer = federal | layer = federal, hold {} | own.conf:3: the rule asks several things (calling-hours, hold)",
                "layer = federal | layer = federal, states = [ZZ] | own.conf:4: states cannot be used: state 'ZZ' does not exist",
                "layer = federal | layer = federal, states = [] | own.conf:4: states is an empty list",
                "layer = federal | layer = federal, until = 2025-12-31 | own.conf:3: Rule 'federal.hours': ends (2025-12-31)",
                "layer = federal | layer = federal, states = [NY] | own.conf: Rule table: no calling hours bind every call",
                "layer = federal | layer = federal, colour = red | own.conf:4: colour is not a known key",
                "version = | versoin = | own.conf:1: version is missing",
                "{ every-day | { every-day { | own.conf",
            })
    void shouldSayFileLineAndReason(String right, String wrong, String message) {
        var text = FLOOR.formatted("").replace(right, wrong);
        assertThat(text).isNotEqualTo(FLOOR.formatted(""));
        assertThatThrownBy(() -> load(text)).isInstanceOf(BadRules.class).hasMessageStartingWith(message);
    }

    @Test
    void shouldRefuseOverlappingVersionsOfARuleWithTheLineOfTheSecond() {
        var again = """
                {
                    key = federal.hours, id = C-02, layer = federal, from = 2026-06-01, source = "a source"
                    calling-hours { every-day = "09:00-20:00" }
                  }""";
        assertThatThrownBy(() -> load(FLOOR.formatted(again)))
                .hasMessageStartingWith("own.conf:9: Rule 'federal.hours': is in the table from 2026-06-01 and from");
    }

    @Test
    void shouldReadEveryKindOfRule() throws BadRules {
        load(FLOOR.formatted("""
                { key = a.one, id = C-08, layer = state, from = 2026-01-01, source = s, states = [PA]
                  closed-days { weekdays = [sunday], dates = [2026-11-26] } }
                { key = a.two, id = C-05, layer = city, from = 2026-01-01, until = 2026-12-31, source = s
                  zips { state = NY, codes = [100, "10500-10600", 00501] }
                  calling-hours { monday = "09:00-20:00", sunday = closed } }
                { key = a.three, id = H-01, layer = client, from = 2026-01-01, source = s, clients = [acme], hold {} }
                """));
    }

    @Test
    void shouldSayThatAFileCannotBeRead(@TempDir Path folder) throws Exception {
        var missing = folder.resolve("none.conf");
        assertThatThrownBy(() -> RuleFiles.file(missing))
                .isInstanceOf(BadRules.class)
                .hasMessageContaining("check path");
        var there = Files.writeString(folder.resolve("own.conf"), FLOOR.formatted(""));
        assertThat(RuleFiles.table(List.of(RuleFiles.file(there))).version()).startsWith("t-1.");
    }
}
