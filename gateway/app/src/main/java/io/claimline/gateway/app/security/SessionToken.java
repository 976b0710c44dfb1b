package io.claimline.gateway.app.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the browser holds in its cookie: 256 random bits. The store keeps only its hash, and the CSRF token is derived from it, so that
 * neither a copy of the store nor a page that sees the CSRF token gives a session away.
 *
 * @param value 43 characters of base64url
 */
public record SessionToken(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** A new one. */
    public static SessionToken draw(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new SessionToken(base64(bytes));
    }

    /** The token of a cookie, unless it cannot be one. */
    public static Optional<SessionToken> ofCookie(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new SessionToken(value)) : Optional.empty();
    }

    /** Under which it is stored. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** What unsafe requests must repeat in {@code X-CSRF-Token}. */
    public String csrf() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return base64(mac.doFinal("csrf".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    /** Whether the given text is the CSRF token; takes the same time for every text of that length. */
    public boolean csrfIs(String given) {
        return MessageDigest.isEqual(
                csrf().getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "hidden";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
