package io.claimline.gateway.ledger.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimType;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.x12.Delimiters;
import io.claimline.gateway.ledger.x12.SegmentWriter;
import io.claimline.gateway.ledger.x12.Strictness;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GeneratedFileTest {
    private record Written(
            String number, Money charge, ClaimType type, LocalDate day, String member, String last, String payer) {
        static Written of(Claim claim) {
            return new Written(
                    claim.number().value(),
                    claim.charge(),
                    claim.type(),
                    claim.dates().orElseThrow().from(),
                    claim.coverage().subscriber().memberId(),
                    claim.patient().name().last(),
                    claim.coverage().payer().key());
        }
    }

    @Test
    void shouldReadBackWhateverWasWritten() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        for (int i = 0; i < 300; i++) {
            Generator generator = new Generator(seed + i);
            String text = generator.file();

            var outcome = SmallFile.read(text.getBytes(StandardCharsets.UTF_8), Strictness.STRICT);

            assertThat(outcome.accepted())
                    .as("seed %d: %s", seed + i, outcome.result())
                    .isTrue();
            assertThat(outcome.claims())
                    .as("seed %d", seed + i)
                    .extracting(one -> Written.of(one.claim()))
                    .containsExactlyElementsOf(generator.written);
        }
    }

    private static final class Generator {
        private final Random random;
        private final List<Written> written = new ArrayList<>();
        private SegmentWriter out = new SegmentWriter(Delimiters.CUSTOMARY);
        private int numbers;

        Generator(long seed) {
            this.random = new Random(seed);
        }

        String file() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i <= random.nextInt(3); i++) {
                text.append(List.of("", "\uFEFF", " \r\n", "\uFEFF\n  ").get(random.nextInt(4)));
                text.append(interchange());
            }
            return text + List.of("", "\r\n", "\n\u001A").get(random.nextInt(3));
        }

        private String interchange() {
            out = new SegmentWriter(delimiters());
            out.startInterchange("SENDER", "RECEIVER", "260105", "0600", ++numbers);
            for (int group = 0; group <= random.nextInt(3); group++) {
                ClaimType type = List.of(ClaimType.values()).get(random.nextInt(3));
                String version = version(type);
                out.startGroup("S", "R", "20260105", "0600", ++numbers, version);
                for (int transaction = 0; transaction <= random.nextInt(3); transaction++) {
                    out.startTransaction(++numbers, version);
                    transaction(type);
                    out.endTransaction();
                }
                out.endGroup();
            }
            return out.endInterchange().text();
        }

        private String version(ClaimType type) {
            List<String> addenda = List.of("", "A1", "A2", "A3");
            String guide = switch (type) {
                case PROFESSIONAL -> "005010X222";
                case INSTITUTIONAL -> "005010X223";
                case DENTAL -> "005010X224";
            };
            return guide + addenda.get(random.nextInt(4));
        }

        private Delimiters delimiters() {
            List<Character> signs = new ArrayList<>();
            "*|:~^>!+%&$#@;<=".chars().forEach(c -> signs.add((char) c));
            signs.addAll(List.of('\u001C', '\u001D', '\u001E', '\u001F'));
            Collections.shuffle(signs, random);
            boolean lines = random.nextInt(4) == 0;
            String lineEnd = List.of("", "\n", "\r\n", "\r\n    ", "\n\t").get(random.nextInt(5));
            return new Delimiters(
                    signs.get(0), signs.get(1), signs.get(2), lines ? '\n' : signs.get(3), lines ? "" : lineEnd);
        }

        private void transaction(ClaimType type) {
            out.segment("BHT", "0019", "00", "X", "20260105", "0600", "CH");
            out.segment("NM1", "41", "2", "SUBMITTER", "", "", "", "", "46", "1");
            out.segment("NM1", "40", "2", "RECEIVER", "", "", "", "", "46", "2");
            int level = 0;
            for (int provider = 0; provider <= random.nextInt(2); provider++) {
                int providerLevel = ++level;
                out.segment("HL", "" + providerLevel, "", "20", "1");
                out.segment("NM1", "85", "2", "CLINIC " + provider, "", "", "", "", "XX", "200000011" + provider);
                for (int subscriber = random.nextInt(4); subscriber > 0; subscriber--) {
                    level = subscriber(type, providerLevel, level);
                }
            }
        }

        private int subscriber(ClaimType type, int provider, int level) {
            int own = level + 1;
            boolean self = random.nextBoolean();
            String member = "M" + random.nextInt(1_000_000);
            String payer = "P" + random.nextInt(50);
            out.segment("HL", "" + own, "" + provider, "22", self ? "0" : "1");
            out.segment("SBR", "P", self ? "18" : "", "", "", "", "", "", "", "CI");
            out.segment("NM1", "IL", "1", "HOLDER", "H", "", "", "", "MI", member);
            out.segment("NM1", "PR", "2", "PLAN", "", "", "", "", "PI", payer);
            if (!self) {
                out.segment("HL", "" + (own + 1), "" + own, "23", "0");
                out.segment("PAT", "19").segment("NM1", "QC", "1", "CHILD", "C");
            }
            for (int claim = random.nextInt(3); claim > 0; claim--) {
                claim(type, member, self ? "HOLDER" : "CHILD", payer);
            }
            return self ? own : own + 1;
        }

        private void claim(ClaimType type, String member, String last, String payer) {
            String number = "C" + ++numbers;
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
            List<Money> charges = random.longs(1 + random.nextInt(4), 0, 1_000_000)
                    .mapToObj(Money::ofCents)
                    .toList();
            Money total = charges.stream().reduce(Money.ZERO, Money::plus);
            out.segment("CLM", number, total.toString(), "", "", out.parts("11", "B", "1"), "Y", "A", "Y", "Y");
            out.segment("HI", out.parts("ABK", "I10"));
            for (int line = 0; line < charges.size(); line++) {
                out.segment("LX", "" + (line + 1));
                service(type, charges.get(line).toString());
                out.segment("DTP", "472", "D8", day.format(DateTimeFormatter.BASIC_ISO_DATE));
            }
            written.add(new Written(number, total, type, day, member, last, payer));
        }

        private void service(ClaimType type, String charge) {
            String procedure = out.parts(type == ClaimType.DENTAL ? "AD" : "HC", "X1234", "25");
            switch (type) {
                case PROFESSIONAL -> out.segment("SV1", procedure, charge, "UN", "1");
                case INSTITUTIONAL -> out.segment("SV2", "0300", procedure, charge, "UN", "1");
                case DENTAL -> out.segment("SV3", procedure, charge, "", "", "", "1");
            }
        }
    }
}
