package io.claimline.gateway.app.security;

import io.claimline.gateway.app.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a provider's notice: {@code t=SECONDS,v1=HEX}, HMAC-SHA-256 over the seconds, a dot and the body. Old ones are refused, so that none can be sent again for ever. */
public final class HookSignature {
    /** The header it stands in. */
    public static final String HEADER = "X-Claimline-Signature";
    /** How far the provider's clock may be from ours. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private HookSignature() {}

    /** The header for a body. */
    public static String sign(Secret key, byte[] body, Instant now) {
        var seconds = now.getEpochSecond();
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(key, seconds, body));
    }

    /** Whether the header was made with the key for this body, a short while ago. */
    public static boolean holds(Secret key, String header, byte[] body, Instant now) {
        var parts = FORM.matcher(header);
        if (!parts.matches()) {
            return false;
        }
        var seconds = Long.parseLong(parts.group(1));
        var away = Duration.between(Instant.ofEpochSecond(seconds), now).abs();
        return away.compareTo(TOLERANCE) <= 0
                && MessageDigest.isEqual(mac(key, seconds, body), HexFormat.of().parseHex(parts.group(2)));
    }

    private static byte[] mac(Secret key, long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HmacSHA256", e);
        }
    }
}
