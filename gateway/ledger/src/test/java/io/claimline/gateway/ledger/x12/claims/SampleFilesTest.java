package io.claimline.gateway.ledger.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Strictness;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SampleFilesTest {
    private static final String IMSWEB = "imsweb/837_5010/";

    /** Files broken on purpose by their authors, or of another kind, and what is wrong with each first. */
    private static final Map<String, Refusal> REFUSED = Map.ofEntries(
            refused("x12_999_accepted.txt", ProblemCode.WRONG_TRANSACTION, 3, "envelope", "a 999 (acknowledgement)"),
            refused("x12_999_rejected.txt", ProblemCode.WRONG_TRANSACTION, 3, "envelope", "a 999 (acknowledgement)"),
            refused("x12_bad_first_line.txt", ProblemCode.BAD_ISA, 1, "envelope", "9 characters"),
            refused("x12_no_isa_line.txt", ProblemCode.NOT_X12, 0, "envelope", "\"GS*HC*SENDER\""),
            refused(
                    "x12_bad_segment_identifier.txt",
                    ProblemCode.MALFORMED,
                    6,
                    "envelope",
                    "text that is not a segment"),
            refused("x12_bad_valid_code.txt", ProblemCode.UNEXPECTED_SEGMENT, 9, "2000A", "NM1*117"),
            refused("x12_missing_elements.txt", ProblemCode.MISSING_ELEMENT, 7, "1000B", "nothing"),
            refused("x12_segment_errors.txt", ProblemCode.MISSING_CONTENT, 25, "envelope", "23 segments (2 missing)"),
            refused(
                    "x12_loop_errors1_exceeds_max_1_parent.txt",
                    ProblemCode.REPEATED_LOOP,
                    15,
                    "2010AA",
                    "this loop a second time"),
            refused(
                    "x12_loop_errors2_exceeds_max_repeats_multiple_parents.txt",
                    ProblemCode.REPEATED_LOOP,
                    34,
                    "2010AA",
                    "this loop a second time"),
            refused("x12_loop_errors3_missing_loops.txt", ProblemCode.MISSING_LOOP, 8, "2010AA", "nothing"),
            refused("x12_missing_required_loop_in_one_repeat.txt", ProblemCode.MISSING_LOOP, 18, "2010BA", "nothing"),
            refused("x12_missing_required_loops_mult_repeats.txt", ProblemCode.UNEXPECTED_SEGMENT, 33, "2300", "SV1"));

    private record Refusal(ProblemCode code, int segment, String loop, String found) {}

    private static Map.Entry<String, Refusal> refused(
            String file, ProblemCode code, int segment, String loop, String found) {
        return Map.entry(IMSWEB + file, new Refusal(code, segment, loop, found));
    }

    private final ClaimFileReader reader = new ClaimFileReader(Strictness.STANDARD);

    @TestFactory
    Stream<DynamicTest> shouldReadAsManyClaimsAndChargesAsAnIndependentCountFinds() {
        return claimFiles()
                .filter(file -> !REFUSED.containsKey(file.toString()))
                .map(file -> test(file, () -> {
                    byte[] bytes = Files.readAllBytes(Samples.root().resolve(file));
                    NaiveCount count = NaiveCount.of(bytes);
                    List<ImportedClaim> claims = new ArrayList<>();

                    ClaimFileResult result = reader.read(ClaimFileSource.of(bytes), claims::add);

                    assertThat(result).isInstanceOf(ClaimFileResult.Accepted.class);
                    FileSummary summary = ((ClaimFileResult.Accepted) result).summary();
                    assertThat(summary.claims()).isEqualTo(count.claims()).isPositive();
                    assertThat(claims).hasSize(count.claims());
                    Money charges =
                            claims.stream().map(one -> one.claim().charge()).reduce(Money.ZERO, Money::plus);
                    assertThat(new BigDecimal(charges.toString())).isEqualByComparingTo(count.charges());
                    assertThat(summary.charges()).isEqualTo(charges);
                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldSayWhereAndWhatIsWrongWithEveryBrokenFile() {
        return new TreeSet<>(REFUSED.keySet())
                .stream()
                        .map(name -> test(Path.of(name), () -> {
                            Refusal refusal = REFUSED.get(name);
                            List<ImportedClaim> claims = new ArrayList<>();

                            ClaimFileResult result = reader.read(
                                    ClaimFileSource.of(Samples.root().resolve(name)), claims::add);

                            assertThat(result).isInstanceOf(ClaimFileResult.Rejected.class);
                            var first =
                                    ((ClaimFileResult.Rejected) result).errors().getFirst();
                            assertThat(new Refusal(
                                            first.code(),
                                            first.place().segment(),
                                            first.place().loop(),
                                            first.found()))
                                    .isEqualTo(refusal);
                            assertThat(claims).isEmpty();
                        }));
    }

    @TestFactory
    Stream<DynamicTest> shouldNameTheTransactionOfEveryFileThatHoldsNoClaims() {
        return Samples.all().stream()
                .filter(file -> !isClaimFile(file))
                .map(file -> test(file, () -> {
                    ClaimFileResult result =
                            reader.check(ClaimFileSource.of(Samples.root().resolve(file)));

                    assertThat(result).isInstanceOf(ClaimFileResult.Rejected.class);
                    var first = ((ClaimFileResult.Rejected) result).errors().getFirst();
                    assertThat(first.code()).isEqualTo(ProblemCode.WRONG_TRANSACTION);
                    assertThat(first.describe())
                            .containsPattern("found an? \\d{3} \\(")
                            .contains("an 837 (claims)");
                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldFindNothingOddInTheExamplesOfTheGuides() {
        return claimFiles()
                .filter(file -> file.startsWith("linuxforhealth"))
                .map(file -> test(file, () -> {
                    ClaimFileResult result =
                            reader.check(ClaimFileSource.of(Samples.root().resolve(file)));

                    // Seven of them declare one component delimiter and use another.
                    assertThat(((ClaimFileResult.Accepted) result)
                                    .summary()
                                    .findingCounts()
                                    .keySet())
                            .isSubsetOf(ProblemCode.FOREIGN_DELIMITER);
                }));
    }

    @Test
    void shouldGiveEveryClaimOfAFileItsOwnKeyAndTheSameKeysAgain() throws IOException {
        Path file = Samples.root().resolve(IMSWEB + "x12_many_claims.txt");

        List<String> first = keys(file);

        assertThat(first).hasSize(820).doesNotHaveDuplicates();
        assertThat(keys(file)).isEqualTo(first);
    }

    @Test
    void shouldTakeAClaimSentOnToItsSecondaryPayerForTheSameClaim() {
        Path guide = Samples.root().resolve("linuxforhealth/837_005010X222A2");
        Set<String> keys = new HashSet<>(keys(guide.resolve("demo.cob.example3.A.837")));
        assertThat(keys).hasSize(1).containsAll(keys(guide.resolve("demo.cob.example3.C.837")));
    }

    private List<String> keys(Path file) {
        List<String> keys = new ArrayList<>();
        reader.read(ClaimFileSource.of(file), one -> keys.add(one.claim().key().value()));
        return keys;
    }

    private static Stream<Path> claimFiles() {
        return Samples.all().stream().filter(SampleFilesTest::isClaimFile);
    }

    private static boolean isClaimFile(Path file) {
        return file.getName(1).toString().startsWith("837") || REFUSED.containsKey(file.toString());
    }

    private static DynamicTest test(Path file, org.junit.jupiter.api.function.Executable body) {
        return DynamicTest.dynamicTest(file.toString(), body);
    }
}
