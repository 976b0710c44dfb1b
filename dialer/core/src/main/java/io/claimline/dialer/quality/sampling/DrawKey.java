package io.claimline.dialer.quality.sampling;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that decides which calls are drawn. One for the installation, drawn once and shown to nobody: who does not have it can neither tell which call will be drawn nor make one be.
 *
 * @param hex 64 hex digits
 */
public record DrawKey(String hex) {
    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;

    /** @throws IllegalArgumentException unless it is 64 hex digits */
    public DrawKey {
        if (HexFormat.of().parseHex(hex).length != BYTES) {
            throw new IllegalArgumentException("A key to draw by is " + 2 * BYTES + " hex digits; this is not");
        }
    }

    /** The place of a thing in the order of a draw: as good as chance, and always the same. */
    String place(String draw, String thing) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), MAC));
            mac.update(draw.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(thing.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + MAC, e);
        }
    }

    /** Not the key. */
    @Override
    public String toString() {
        return "hidden";
    }
}
