package io.claimline.gateway.ledger.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Strictness;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutationTest {
    private static final byte[] WHOLE = SmallFile.TEXT.strip().getBytes(StandardCharsets.UTF_8);

    @Test
    void shouldRefuseAFileCutAtAnyByte() {
        for (int length = 0; length < WHOLE.length; length++) {
            var outcome = SmallFile.read(SmallFile.cut(WHOLE, length), Strictness.STANDARD);
            assertThat(outcome.accepted()).as("cut after %d bytes", length).isFalse();
            assertThat(outcome.claims()).isEmpty();
        }
        assertThat(SmallFile.read(WHOLE, Strictness.STRICT).claims()).hasSize(2);
    }

    @Test
    void shouldSayAtWhichSegmentAFileIsCut() {
        List<String> segments = SmallFile.segments();
        for (int kept = 1; kept < segments.size(); kept++) {
            var outcome = SmallFile.read(String.join("", segments.subList(0, kept)));
            var last = outcome.rejected().errors().getLast();
            assertThat(last.code()).isEqualTo(ProblemCode.TRUNCATED);
            assertThat(last.place().segment()).isEqualTo(kept + 1);
            assertThat(last.expected()).as("after %d segments", kept).isEqualTo(expectedAfter(kept));
        }
    }

    private static String expectedAfter(int segments) {
        return switch (segments) {
            case 1, 51 -> "IEA";
            case 2, 50 -> "GE";
            default -> "SE";
        };
    }

    @Test
    void shouldRefuseAFileThatLacksAnyOneSegment() {
        for (int missing = 0; missing < SmallFile.segments().size(); missing++) {
            List<String> segments = new ArrayList<>(SmallFile.segments());
            String removed = segments.remove(missing);
            var outcome = SmallFile.read(String.join("", segments));
            assertThat(outcome.accepted()).as("without %s", removed).isFalse();
            assertThat(outcome.claims()).isEmpty();
        }
    }

    @Test
    void shouldNeverTakeADoubledSegmentSilently() {
        for (int doubled = 0; doubled < SmallFile.segments().size(); doubled++) {
            List<String> segments = new ArrayList<>(SmallFile.segments());
            segments.add(doubled, segments.get(doubled));
            var outcome = SmallFile.read(String.join("", segments));
            boolean silent = outcome.accepted() && outcome.summary().findings().isEmpty();
            assertThat(silent).as("twice %s", segments.get(doubled)).isFalse();
        }
    }

    @Test
    void shouldNeverThrowNorDeliverAPartOfAFileWithRandomDamage() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = damage(random);
            var outcome = SmallFile.read(damaged, Strictness.STANDARD);
            String what = "seed " + seed + ", mutation " + i;
            assertThat(outcome.claims())
                    .as(what)
                    .hasSize(outcome.accepted() ? outcome.summary().claims() : 0);
            refused += outcome.accepted() ? 0 : 1;
        }
        assertThat(refused).isBetween(500, 1_999);
    }

    private static byte[] damage(Random random) {
        byte[] bytes = WHOLE;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(4)) {
                case 0 -> replaced(bytes, at, (byte) random.nextInt(256));
                case 1 -> replaced(bytes, at, WHOLE[random.nextInt(WHOLE.length)]);
                case 2 -> spliced(bytes, at, at + 1 + random.nextInt(5), new byte[0]);
                default -> spliced(bytes, at, at, Arrays.copyOf(bytes, random.nextInt(8)));
            };
        }
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int at, byte with) {
        byte[] copy = bytes.clone();
        copy[at] = with;
        return copy;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] with) {
        int end = Math.min(to, bytes.length);
        byte[] result = new byte[from + with.length + bytes.length - end];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(with, 0, result, from, with.length);
        System.arraycopy(bytes, end, result, from + with.length, bytes.length - end);
        return result;
    }
}
