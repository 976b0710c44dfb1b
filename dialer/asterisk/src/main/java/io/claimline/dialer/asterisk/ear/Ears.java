package io.claimline.dialer.asterisk.ear;

import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the switch sends what parties say while somebody must know who answered, or when a greeting is over. Each leg is listened to for one turn at a time; each turn is answered
 * once, by what is heard, or by {@link #over} when the switch could not send or stopped sending. Audio is looked at and forgotten. Safe for several threads.
 */
public final class Ears implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ears.class);
    private static final int QUEUE = 200;

    private final ServerSocket door;
    private final InstantSource clock;
    private final Consumer<TelephonyEvent> teller;
    private final Map<LegId, Listening<?>> listenings = new ConcurrentHashMap<>();

    /**
     * Opens the door at once.
     *
     * @param port 0 for any that is free
     * @param teller may be called on any thread
     */
    public Ears(InetAddress address, int port, InstantSource clock, Consumer<TelephonyEvent> teller) {
        this.clock = clock;
        this.teller = teller;
        try {
            this.door = new ServerSocket(port, QUEUE, address);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot listen at " + address.getHostAddress() + ":" + port
                            + " for audio of the switch. Free the port, or set another in ear.port",
                    e);
        }
        Thread.ofVirtual().name("ears").start(this::accept);
    }

    /** Listens for who answered. Returns where the switch is to send the audio. */
    public String judge(LegId leg, Turn turn) {
        return listen(
                leg,
                turn,
                new AnswererRule(AnswererRule.Limits.TUNED),
                (Answerer who, Duration after) -> new TelephonyEvent.Judged(leg, turn, who, after));
    }

    /** Listens for the end of a greeting. Returns where the switch is to send the audio. */
    public String awaitQuiet(LegId leg, Turn turn, Duration most) {
        return listen(
                leg,
                turn,
                new GreetingEnd(most),
                (Boolean silent, Duration _) -> new TelephonyEvent.Quiet(leg, turn, silent));
    }

    private <A> String listen(LegId leg, Turn turn, Rule<A> rule, BiFunction<A, Duration, TelephonyEvent> answer) {
        var id = UUID.randomUUID();
        listenings.put(leg, new Listening<>(id, leg, turn, clock.instant(), rule, answer));
        return id + "," + door.getInetAddress().getHostAddress() + ":" + door.getLocalPort();
    }

    /** The switch sends no more for that turn: what is not answered by then is answered as unknown. */
    public void over(LegId leg, Turn turn) {
        Optional.ofNullable(listenings.get(leg))
                .filter(listening -> listening.turn().equals(turn))
                .ifPresent(listening -> answer(listening, listening.atTheEnd(clock.instant())));
    }

    /** Whatever is listened for on that leg does not matter any more. */
    public void forget(LegId leg) {
        listenings.remove(leg);
    }

    @Override
    public void close() {
        listenings.clear();
        try {
            door.close();
        } catch (IOException e) {
            LOG.debug("The door for audio was closed already", e);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread.ofVirtual().name("ear").start(() -> hear(socket));
            } catch (IOException e) {
                LOG.debug("No more audio is taken", e);
            }
        }
    }

    private void hear(Socket socket) {
        try (socket;
                var stream = new AudioSocketStream(socket)) {
            UUID id = stream.id();
            Optional<Listening<?>> listening = listenings.values().stream()
                    .<Listening<?>>map(each -> each)
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            if (listening.isPresent()) {
                hear(stream, listening.get());
            }
            stream.enough();
        } catch (IOException e) {
            // The party hung up, or an order took it away; the dialplan says so if an answer is still wanted.
            LOG.debug("Audio of the switch ended", e);
        }
    }

    private void hear(AudioSocketStream stream, Listening<?> listening) throws IOException {
        var discerning = new Discerning();
        for (var frame = stream.next(); frame.isPresent(); frame = stream.next()) {
            var answer = listening.hear(discerning.of(frame.get()), clock.instant());
            if (answer.isPresent()) {
                answer(listening, answer.get());
                return;
            }
        }
    }

    private void answer(Listening<?> listening, TelephonyEvent answer) {
        if (listenings.remove(listening.leg(), listening)) {
            teller.accept(answer);
        }
    }
}
