package io.claimline.gateway.app.phone;

import io.claimline.gateway.app.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The names and secrets of the endpoints of a seat (docs/telephony.md). */
public record SeatSecrets(Secret seatKey) {
    /** The endpoint of the browser at a seat, e.g. {@code desk-007}. */
    public static String desk(int seat) {
        return String.format(Locale.ROOT, "desk-%03d", seat);
    }

    /** The SIP password of an endpoint: the first 32 hex digits of HMAC-SHA256(seat key, name). */
    public String of(String endpoint) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seatKey.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var digest = mac.doFinal(endpoint.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
