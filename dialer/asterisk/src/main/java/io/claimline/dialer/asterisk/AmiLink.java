package io.claimline.dialer.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.response.ManagerResponse;

/**
 * One AMI connection: opened once, used, lost once. Actions are written in order by a virtual thread of its own, because a write blocks when the
 * other side does not read.
 */
final class AmiLink {
    /** What a link is for. */
    enum Use {
        /** Hears events and asks for lists, so that both come in one order. */
        EVENTS,
        /** Gives orders. */
        ORDERS,
        /** Plays digits: the switch plays one during 100 ms, and meanwhile does nothing else on that connection. */
        DIGITS
    }

    private record Outgoing(ManagerAction action, Consumer<ManagerResponse> onResponse) {}

    private final Use use;
    private final AmiSocket socket;
    private final AmiConnection connection;
    private final Consumer<String> onLoss;
    private final HealthCounters counters;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final LinkedBlockingQueue<Outgoing> outgoing = new LinkedBlockingQueue<>();

    private AmiLink(
            Use use,
            AsteriskSettings settings,
            Set<String> wanted,
            Consumer<ManagerEvent> listener,
            Consumer<String> onLoss,
            HealthCounters counters)
            throws IOException {
        this.use = use;
        this.onLoss = onLoss;
        this.counters = counters;
        this.socket = new AmiSocket(settings, new EventGate(use == Use.EVENTS ? wanted : Set.of()), counters);
        this.connection = new AmiConnection(settings, socket, listener, this::lose);
    }

    /** Connects and logs in. Blocks. */
    static AmiLink open(
            Use use,
            AsteriskSettings settings,
            Set<String> wanted,
            Consumer<ManagerEvent> listener,
            Consumer<String> onLoss,
            HealthCounters counters)
            throws IOException {
        AmiLink link = new AmiLink(use, settings, wanted, listener, onLoss, counters);
        try {
            link.connection.open(use == Use.EVENTS);
        } catch (IOException | RuntimeException e) {
            link.close();
            throw e;
        }
        if (link.lost.get()) {
            throw new IOException("The switch closed the connection during the login");
        }
        Thread.ofVirtual().name("switch-" + use).start(link::write);
        return link;
    }

    /** Sends soon, in order. {@code onResponse} is called on the library's thread and must not block; never, when no answer comes. */
    void send(ManagerAction action, Consumer<ManagerResponse> onResponse) {
        outgoing.add(new Outgoing(action, onResponse));
    }

    void ping() {
        long sent = System.nanoTime();
        send(new PingAction(), pong -> counters.roundTrip(Duration.ofNanos(System.nanoTime() - sent)));
    }

    /** How long nothing came. */
    Duration silence() {
        return socket.silence();
    }

    long filtered() {
        return socket.gate().skipped();
    }

    String greeting() {
        String greeting = connection.getProtocolIdentifier();
        return greeting == null ? "unknown" : greeting;
    }

    /** Gives the link up because of something seen elsewhere. */
    void lose(String reason) {
        if (lost.compareAndSet(false, true)) {
            close();
            onLoss.accept(use.name().toLowerCase(Locale.ROOT) + " connection: " + reason);
        }
    }

    /** Closes without a word. */
    void close() {
        lost.set(true);
        connection.dispose();
        outgoing.add(END);
    }

    private void write() {
        try {
            for (Outgoing next = outgoing.take(); !next.equals(END); next = outgoing.take()) {
                connection.sendAction(next.action(), next.onResponse()::accept);
            }
        } catch (IOException | IllegalStateException e) {
            lose("cannot write to the switch (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final Outgoing END = new Outgoing(new PingAction(), response -> {});
}
