package io.claimline.gateway.app.config;

import com.typesafe.config.Config;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.message.Backoff;
import io.claimline.gateway.app.config.GatewaySettings.Http;
import io.claimline.gateway.app.config.MessageSettings.Gate;
import io.claimline.gateway.app.config.MessageSettings.LinkKey;
import io.claimline.gateway.app.config.MessageSettings.Protection;
import io.claimline.gateway.app.config.MessageSettings.Smtp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Reads how messages leave and how patients pay. What is not configured is not there; what the local test providers need is drawn from the installation's own secret. */
final class MessageReader {
    private static final int MOST_PER_SECOND = 1_000;
    private static final String DERIVED = "0";

    private final Config secrets;
    private final Secret seed;

    /** @param seed the secret of this installation from which others are derived */
    MessageReader(Config secrets, Secret seed) {
        this.secrets = secrets;
        this.seed = seed;
    }

    /** @param http where the gateway listens; with the local test providers patients' browsers are on this machine */
    MessageSettings messages(Section s, Http http) {
        int sandbox = s.block("sandbox", MessageReader::sandbox);
        var local = sandbox < 0 ? Optional.<String>empty() : Optional.of("http://127.0.0.1:" + sandbox);
        var life = s.duration("link-life");
        if (life.compareTo(Duration.ofDays(90)) > 0) {
            throw s.bad("link-life", "must be at most 90 days");
        }
        var address = s.parsed("address", MessageReader::address);
        return new MessageSettings(
                address.isEmpty() && sandbox >= 0 ? "http://127.0.0.1:" + http.port() : address,
                s.text("phone"),
                s.block("email", this::smtp),
                s.block("text", b -> gate(b, "text", local)),
                s.block("whatsapp", b -> gate(b, "whatsapp", local)),
                s.block("retry", MessageReader::backoff),
                s.duration("keep-trying"),
                life,
                linkKeys(),
                sandbox);
    }

    PaySettings pay(Section s, int sandbox) {
        var url = s.parsed("url", MessageReader::address);
        var pages = s.parsed("pages", MessageReader::address);
        var local = "http://127.0.0.1:" + sandbox;
        var provider = url.isEmpty() && sandbox < 0
                ? Optional.<PaySettings.Provider>empty()
                : Optional.of(
                        url.isEmpty()
                                ? new PaySettings.Provider(local, local, derived("pay token"), derived("pay hook"))
                                : new PaySettings.Provider(
                                        url, pages.isEmpty() ? url : pages, needed("payToken"), needed("payHookKey")));
        return new PaySettings(
                provider, s.flag("parts"), s.number("least-cents", 1, 100_000_000), s.duration("answer-within"));
    }

    private static int sandbox(Section s) {
        boolean on = s.flag("on");
        int port = s.number("port", 1, 65_535);
        return on ? port : -1;
    }

    private Optional<Smtp> smtp(Section s) {
        var host = s.text("host");
        var port = s.number("port", 1, 65_535);
        var protection = s.parsed("protection", MessageReader::protection);
        var user = s.text("user");
        var rate = rate(s);
        if (host.isEmpty()) {
            // Read all the same, for a key that nobody reads is an unknown one.
            s.text("from");
            return Optional.empty();
        }
        var password = user.isEmpty() ? new Secret("") : needed("smtpPassword");
        return Optional.of(new Smtp(host, port, protection, user, password, s.parsed("from", EmailAddress::new), rate));
    }

    private static Protection protection(String name) {
        return switch (name) {
            case "tls" -> Protection.TLS;
            case "starttls" -> Protection.STARTTLS;
            case "none" -> Protection.NONE;
            default -> throw new IllegalArgumentException("must be tls, starttls or none, but is '" + name + "'");
        };
    }

    private Optional<Gate> gate(Section s, String name, Optional<String> local) {
        var url = s.parsed("url", MessageReader::address);
        var from = s.text("from");
        var rate = rate(s);
        if (!url.isEmpty()) {
            return Optional.of(new Gate(url, from, needed(name + "Token"), needed(name + "HookKey"), rate));
        }
        return local.map(at -> new Gate(at, from, derived(name + " token"), derived(name + " hook"), rate));
    }

    private static double rate(Section s) {
        return s.number("rate", 1, MOST_PER_SECOND);
    }

    private static Backoff backoff(Section s) {
        var first = s.duration("first");
        var longest = s.duration("longest");
        return s.made(() -> new Backoff(first, longest));
    }

    private static String address(String text) {
        if (text.isEmpty()) {
            return text;
        }
        var uri = URI.create(text);
        var local = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || (local && "http".equals(uri.getScheme())))) {
            throw new IllegalArgumentException("it must be an https address, or http on this machine");
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** Of the file of secrets, the one for new links first; else one that follows from the installation's own secret. */
    private List<LinkKey> linkKeys() {
        return secrets.hasPath("linkKeys")
                ? secrets.getConfigList("linkKeys").stream()
                        .map(one -> new LinkKey(one.getString("id"), new Secret(one.getString("key"))))
                        .toList()
                : List.of(new LinkKey(DERIVED, derived("pay links")));
    }

    List<RecordingSettings.Key> recordingKeys() {
        return secrets.hasPath("recordingKeys")
                ? secrets.getConfigList("recordingKeys").stream()
                        .map(one -> new RecordingSettings.Key(one.getString("id"), new Secret(one.getString("key"))))
                        .toList()
                : List.of(new RecordingSettings.Key(DERIVED, derived("recordings")));
    }

    /** Where recordings are kept, unless it is a directory: an empty endpoint. */
    Optional<RecordingSettings.ObjectStore> objects(Section s) {
        var endpoint = s.text("endpoint");
        var region = s.text("region");
        var bucket = s.text("bucket");
        var prefix = s.text("prefix");
        var accessKey = s.text("access-key");
        return endpoint.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordingSettings.ObjectStore(
                        endpoint, region, bucket, prefix, accessKey, needed("recordingStoreKey")));
    }

    private Secret needed(String name) {
        if (!secrets.hasPath(name)) {
            throw new BadSettings("The secret " + name
                    + " is missing in secrets.conf, but its provider is configured. Add it there.");
        }
        return new Secret(secrets.getString(name));
    }

    private Secret derived(String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new Secret(HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HmacSHA256", e);
        }
    }
}
