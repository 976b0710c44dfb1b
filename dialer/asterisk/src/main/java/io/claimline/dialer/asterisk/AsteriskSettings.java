package io.claimline.dialer.asterisk;

import io.claimline.dialer.origination.OriginationLimits;
import java.net.InetAddress;
import java.time.Duration;

/**
 * How to reach the switch, and how long to wait for it. `reference.conf` says what each is for and when to change it.
 *
 * @param host of the AMI
 * @param port of the AMI, 1 to 65535
 * @param user of the AMI
 * @param secret of that user
 * @param times how long to wait for what
 * @param headset how agents' headsets are called
 * @param origination how many originates may go to the switch
 * @param waiting how those may wait that may not go yet
 * @param ear where the switch sends what parties say
 */
public record AsteriskSettings(
        String host,
        int port,
        String user,
        AmiSecret secret,
        Times times,
        Headset headset,
        OriginationLimits origination,
        Waiting waiting,
        Ear ear) {

    /** @throws IllegalArgumentException when a value is out of range */
    public AsteriskSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must name the machine of the switch, but is blank");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be 1 to 65535, but is " + port);
        }
        if (user.isBlank()) {
            throw new IllegalArgumentException("user must name a user of manager.conf, but is blank");
        }
    }

    /** The defaults of `reference.conf` for a switch at the given address. */
    public static AsteriskSettings of(String host, int port, String user, AmiSecret secret) {
        return new AsteriskSettings(
                host,
                port,
                user,
                secret,
                Times.DEFAULT,
                Headset.DEFAULT,
                OriginationLimits.DEFAULT,
                Waiting.DEFAULT,
                Ear.DEFAULT);
    }

    /** The same with other waiting times. */
    public AsteriskSettings with(Times other) {
        return new AsteriskSettings(host, port, user, secret, other, headset, origination, waiting, ear);
    }

    /** The same with other limits of origination. */
    public AsteriskSettings with(OriginationLimits other) {
        return new AsteriskSettings(host, port, user, secret, times, headset, other, waiting, ear);
    }

    /** The same with other limits of waiting. */
    public AsteriskSettings with(Waiting other) {
        return new AsteriskSettings(host, port, user, secret, times, headset, origination, other, ear);
    }

    static Duration positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be more than nothing, but is " + value);
        }
        return value;
    }

    /**
     * How long to wait for what.
     *
     * @param connect for the TCP connection and for each step of the login
     * @param boot for the switch to say that it is fully booted
     * @param order for the answer to an order; after it the order is refused
     * @param ping between two pings on each connection
     * @param silence without a byte from the switch, after which a connection counts as lost; more than two pings
     * @param firstRetry after a loss, before the first attempt to connect again; it doubles with each attempt
     * @param longestRetry the most it grows to
     */
    public record Times(
            Duration connect,
            Duration boot,
            Duration order,
            Duration ping,
            Duration silence,
            Duration firstRetry,
            Duration longestRetry) {
        /** What `reference.conf` says. */
        public static final Times DEFAULT = new Times(
                Duration.ofSeconds(3),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(12),
                Duration.ofMillis(100),
                Duration.ofSeconds(5));

        /** @throws IllegalArgumentException when one is not positive, or silence is not more than two pings */
        public Times {
            positive("connect", connect);
            positive("boot", boot);
            positive("order", order);
            positive("ping", ping);
            positive("first-retry", firstRetry);
            positive("longest-retry", longestRetry);
            if (silence.compareTo(ping.multipliedBy(2)) <= 0) {
                throw new IllegalArgumentException(
                        "silence must be more than two pings (" + ping.multipliedBy(2) + "), but is " + silence);
            }
        }
    }

    /**
     * How agents' headsets are called.
     *
     * @param ringTime how long an unanswered headset rings
     * @param callerId what the headset shows, as in AMI's CallerID
     */
    public record Headset(Duration ringTime, String callerId) {
        /** What `reference.conf` says. */
        public static final Headset DEFAULT = new Headset(Duration.ofSeconds(30), "Claimline <headset>");

        /** @throws IllegalArgumentException when the ring time is not positive */
        public Headset {
            positive("headset.ring-time", ringTime);
        }
    }

    /**
     * How orders to place a leg may wait for their turn; never in the switch, always before it.
     *
     * @param most how many may wait, at least 1; the next is refused
     * @param call how long an order for a call may wait; short, because an agent is meant to be free when it is answered
     * @param headset how long an order for a headset may wait; a person sits there
     */
    public record Waiting(int most, Duration call, Duration headset) {
        /** What `reference.conf` says. */
        public static final Waiting DEFAULT = new Waiting(500, Duration.ofSeconds(2), Duration.ofSeconds(10));

        /** @throws IllegalArgumentException when a limit is out of range */
        public Waiting {
            if (most < 1) {
                throw new IllegalArgumentException("waiting.most must be at least 1, but is " + most);
            }
            positive("waiting.call", call);
            positive("waiting.headset", headset);
        }
    }

    /**
     * Where the switch sends what a party says while it must be known who answered.
     *
     * @param address at which the switch reaches us
     * @param port 0 for any that is free
     */
    public record Ear(InetAddress address, int port) {
        /** What `reference.conf` says. */
        public static final Ear DEFAULT = new Ear(InetAddress.getLoopbackAddress(), 0);

        /** @throws IllegalArgumentException when the port is out of range */
        public Ear {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("ear.port must be 0 to 65535, but is " + port);
            }
        }
    }
}
