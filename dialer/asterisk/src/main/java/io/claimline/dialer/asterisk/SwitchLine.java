package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.AmiLink.Use;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.CoreSettingsAction;
import org.asteriskjava.manager.event.ConnectEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All connections to the switch, as one that is up or down. Life: opening (all links log in, the switch says that it is fully booted),
 * up, lost (as soon as any link is), waiting, opening again, for ever until closed. Runs on one virtual thread.
 */
final class SwitchLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchLine.class);

    /** What the switch's event filter lets through as well (docs/telephony.md). */
    static final Set<String> CONSUMED = Set.of(
            "Newchannel",
            "Newstate",
            "Newexten",
            "Hangup",
            "OriginateResponse",
            "BridgeEnter",
            "BridgeLeave",
            "UserEvent",
            "MixMonitorStart",
            "MixMonitorMute",
            "DTMFBegin",
            "Registry",
            "FullyBooted",
            "CoreShowChannel",
            "CoreShowChannelsComplete");

    /** Who is told. {@code up} and {@code down} alternate. */
    interface Owner {
        void up(String version);

        void down(String reason);

        void event(ManagerEvent event);
    }

    private final AsteriskSettings settings;
    private final HealthCounters counters;
    private final Owner owner;
    private final Backoff backoff;
    private final CompletableFuture<String> closing = new CompletableFuture<>();
    private volatile Map<Use, AmiLink> links = Map.of();
    private @Nullable String lastProblem;

    SwitchLine(AsteriskSettings settings, HealthCounters counters, Owner owner) {
        this.settings = settings;
        this.counters = counters;
        this.owner = owner;
        this.backoff =
                new Backoff(settings.times().firstRetry(), settings.times().longestRetry());
    }

    void start() {
        Thread.ofVirtual().name("switch-line").start(this::keepUp);
    }

    /** The link for that use; empty while the line is down. */
    Optional<AmiLink> link(Use use) {
        return Optional.ofNullable(links.get(use));
    }

    /** Pings, and gives up what has been silent for too long. */
    void watch() {
        Duration limit = settings.times().silence();
        for (AmiLink link : links.values()) {
            Duration silence = link.silence();
            if (silence.compareTo(limit) > 0) {
                link.lose("nothing came from the switch for " + silence.toSeconds() + " s");
            } else {
                link.ping();
            }
        }
    }

    @Override
    public void close() {
        closing.complete("closed by us");
    }

    private void keepUp() {
        int attempt = 0;
        while (!closing.isDone()) {
            attempt = once() ? 0 : attempt + 1;
            pause(backoff.before(attempt));
        }
    }

    /** Opens, stays up, is lost. Returns whether it was up at all. */
    private boolean once() {
        CompletableFuture<String> loss = closing.copy();
        CompletableFuture<Void> booted = new CompletableFuture<>();
        Map<Use, AmiLink> opened = new EnumMap<>(Use.class);
        try {
            for (Use use : Use.values()) {
                opened.put(use, open(use, loss, booted));
            }
            awaitBoot(booted, loss);
            up(opened, versionOf(opened));
            down(loss.get());
            return true;
        } catch (IOException e) {
            report(e);
            return false;
        } catch (InterruptedException | ExecutionException e) {
            report(e);
            closing.complete("interrupted");
            return false;
        } finally {
            links = Map.of();
            opened.values().forEach(AmiLink::close);
        }
    }

    private AmiLink open(Use use, CompletableFuture<String> loss, CompletableFuture<Void> booted) throws IOException {
        Consumer<ManagerEvent> listener = event -> {
            switch (event) {
                case FullyBootedEvent e -> booted.complete(null);
                case ConnectEvent e -> LOG.debug("Logged in for {}", use); // made up by the library
                default -> owner.event(event);
            }
        };
        return AmiLink.open(use, settings, CONSUMED, listener, loss::complete, counters);
    }

    private void awaitBoot(CompletableFuture<Void> booted, CompletableFuture<String> loss)
            throws IOException, InterruptedException, ExecutionException {
        try {
            CompletableFuture.anyOf(booted, loss).get(settings.times().boot().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(
                    "The switch did not say that it is fully booted. If it runs, give the AMI user read permission"
                            + " 'system'",
                    e);
        }
        if (loss.isDone()) {
            throw new IOException(loss.get());
        }
    }

    /** Asked for, because a greeting names only the version of the protocol. */
    private String versionOf(Map<Use, AmiLink> opened) throws InterruptedException, ExecutionException {
        AmiLink orders = opened.get(Use.ORDERS);
        if (orders == null) {
            return "unknown";
        }
        CompletableFuture<ManagerResponse> answer = new CompletableFuture<>();
        orders.send(new CoreSettingsAction(), answer::complete);
        try {
            ManagerResponse settingsOfSwitch =
                    answer.get(settings.times().order().toMillis(), TimeUnit.MILLISECONDS);
            String version = settingsOfSwitch.getAttribute("asteriskversion");
            return version == null ? orders.greeting() : "Asterisk " + version;
        } catch (TimeoutException e) {
            return orders.greeting();
        }
    }

    private void up(Map<Use, AmiLink> opened, String version) {
        LOG.info("Connected to {} at {}:{}", version, settings.host(), settings.port());
        lastProblem = null;
        counters.connected();
        links = opened;
        owner.up(version);
    }

    private void down(String reason) {
        if (!closing.isDone()) {
            LOG.warn("Lost the switch at {}:{}: {}", settings.host(), settings.port(), reason);
        }
        links = Map.of();
        owner.down(reason);
    }

    /** Once for each problem, not once for each attempt. */
    private void report(Exception e) {
        String problem = String.valueOf(e.getMessage());
        if (!problem.equals(lastProblem) && !closing.isDone()) {
            lastProblem = problem;
            LOG.warn("No connection to the switch at {}:{}, trying on: {}", settings.host(), settings.port(), problem);
        }
    }

    private void pause(Duration duration) {
        try {
            closing.get(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("Trying to reach the switch again after {}", duration);
        } catch (InterruptedException | ExecutionException e) {
            closing.complete("interrupted");
        }
    }
}
