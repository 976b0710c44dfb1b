package io.claimline.gateway.app.config;

import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.message.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How messages to patients leave.
 *
 * @param address where patients' browsers reach this gateway, without a slash at its end; empty when they do not
 * @param phone the number that messages tell people to call, as it is read; empty takes the number shown on calls
 * @param email the relay; empty when there is none
 * @param text the provider of text messages; empty when there is none
 * @param whatsapp the provider of WhatsApp messages; empty when there is none
 * @param backoff how long to wait for a provider that does not answer
 * @param keep how long a message is tried
 * @param linkLife how long a link opens
 * @param linkKeys keys that sign links, the first one new links
 * @param sandboxPort loopback port of the local test providers; negative when there are none
 */
public record MessageSettings(
        String address,
        String phone,
        Optional<Smtp> email,
        Optional<Gate> text,
        Optional<Gate> whatsapp,
        Backoff backoff,
        Duration keep,
        Duration linkLife,
        List<LinkKey> linkKeys,
        int sandboxPort) {
    /** How the connection to the relay is protected. */
    public enum Protection {
        /** TLS from the first byte, as on port 465. */
        TLS,
        /** TLS after STARTTLS, and no mail without it, as on port 587. */
        STARTTLS,
        /** None; for a relay on this machine. */
        NONE
    }

    /** A relay for e-mail; user and password are empty when it asks for none. */
    public record Smtp(
            String host,
            int port,
            Protection protection,
            String user,
            Secret password,
            EmailAddress from,
            double rate) {}

    /**
     * A provider of messages over HTTP.
     *
     * @param url where messages are posted
     * @param from the number or name that is shown
     * @param token it knows us by
     * @param hookKey it signs its notices with
     * @param rate messages a second, at most
     */
    public record Gate(String url, String from, Secret token, Secret hookKey, double rate) {}

    /** A key that signs links; its id stands in them. */
    public record LinkKey(String id, Secret key) {}
}
