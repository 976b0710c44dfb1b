package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.demo.DemoBook;
import io.claimline.gateway.ledger.x12.Strictness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Prints how many claims a second are read from a file on disk. Arguments: number of claims, number of rounds. */
public final class ReadingBench {
    private ReadingBench() {}

    public static void main(String[] args) throws IOException {
        int claims = args.length > 0 ? Integer.parseInt(args[0]) : 50_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Path file = Files.createTempFile("claimline-bench", ".837");
        try {
            Files.writeString(file, DemoBook.write(1, claims, LocalDate.of(2026, 1, 5)));
            ClaimFileReader reader = new ClaimFileReader(Strictness.STANDARD);
            System.out.printf(
                    "%d claims, %d bytes, heap %d MiB, %s%n", claims, Files.size(file), heap(), Runtime.version());
            for (int round = 1; round <= rounds; round++) {
                long start = System.nanoTime();
                reader.read(ClaimFileSource.of(file), claim -> {});
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "round %d: %.0f claims/s, checked and delivered in %.2f s%n", round, claims / seconds, seconds);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }
}
