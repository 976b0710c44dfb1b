package io.claimline.provisioning;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One SIP endpoint of an agent's seat; {@code kind} is the template section it inherits from. */
public record Seat(String name, String kind, String secret) {
    static List<Seat> all(int seats, Secrets secrets) {
        return IntStream.rangeClosed(1, seats)
                .boxed()
                .flatMap(n -> Stream.of("desk", "phone").map(kind -> of(kind, n, secrets)))
                .toList();
    }

    private static Seat of(String kind, int number, Secrets secrets) {
        var name = "%s-%03d".formatted(kind, number);
        return new Seat(name, kind, secrets.ofEndpoint(name));
    }
}
