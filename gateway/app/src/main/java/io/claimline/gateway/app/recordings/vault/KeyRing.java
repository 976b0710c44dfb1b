package io.claimline.gateway.app.recordings.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that encrypt the keys of recordings. New recordings take the first one; the others are there for what was written under them. To rotate, put a new one first.
 */
public final class KeyRing {
    private static final int BYTES = 32;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final SecureRandom random;
    private final String used;

    /**
     * The key of one recording, as it is and as it is stored.
     *
     * @param keyId names the key that encrypts it
     * @param wrapped encrypted, Base64
     */
    public record DataKey(SecretKey key, String keyId, String wrapped) {}

    /**
     * Keys as they stand in the secrets, the one to use first.
     *
     * @param lines each an id of {@code [a-z0-9-]{1,20}}, a colon, and 64 hex digits
     * @throws IllegalArgumentException when a line is not so, an id comes twice, or there is none; no key is told
     */
    public KeyRing(List<String> lines, SecureRandom random) {
        this.random = random;
        for (var line : lines) {
            if (!line.matches("[a-z0-9-]{1,20}:[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "each line must be an id of small letters, digits and hyphens, a colon, and 64 hex digits");
            }
            var parts = line.split(":", 2);
            if (keys.put(parts[0], aes(HexFormat.of().parseHex(parts[1]))) != null) {
                throw new IllegalArgumentException("the id " + parts[0] + " comes twice");
            }
        }
        used = keys.keySet().stream().findFirst().orElseThrow(() -> new IllegalArgumentException("there is no key"));
    }

    private static SecretKey aes(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    private byte[] drawn(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }

    private SecretKey named(String keyId) throws Damaged {
        var key = keys.get(keyId);
        if (key == null) {
            throw new Damaged("It was encrypted under the key " + keyId
                    + ", which is not in the secrets any more. Add it again to recordingKeys in secrets.conf.");
        }
        return key;
    }

    /** Draws a key for what is named {@code owner}, and encrypts it for that alone. */
    public DataKey draw(String owner) {
        var plain = drawn(BYTES);
        var nonce = drawn(Gcm.NONCE);
        var sealed = Gcm.seal(Objects.requireNonNull(keys.get(used)), nonce, bound(used, owner), plain);
        var both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return new DataKey(aes(plain), used, Base64.getEncoder().encodeToString(both));
    }

    /**
     * The key that was drawn for {@code owner}.
     *
     * @throws Damaged when the key that encrypts it is not known, or it was drawn for something else
     */
    public SecretKey unwrap(String owner, String keyId, String wrapped) throws Damaged {
        var both = Base64.getDecoder().decode(wrapped);
        var nonce = Arrays.copyOf(both, Gcm.NONCE);
        var sealed = Arrays.copyOfRange(both, Gcm.NONCE, both.length);
        return Gcm.open(named(keyId), nonce, bound(keyId, owner), sealed)
                .map(KeyRing::aes)
                .orElseThrow(
                        () -> new Damaged("Its key cannot be opened: it was changed, or belongs to another call."));
    }

    /** The text signed under the key in use, as {@code KEY.SIGNATURE}: HMAC-SHA-256, with a key of its own that is derived from that one. */
    public String sign(String text) {
        return used + "." + HexFormat.of().formatHex(mac(Objects.requireNonNull(keys.get(used)), text));
    }

    /** Whether the text was signed so under one of these keys. */
    public boolean signed(String text, String signature) {
        var parts = signature.split("\\.", 2);
        var key = keys.get(parts[0]);
        return key != null
                && parts.length == 2
                && MessageDigest.isEqual(
                        HexFormat.of().formatHex(mac(key, text)).getBytes(StandardCharsets.US_ASCII),
                        parts[1].getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] mac(SecretKey key, String text) {
        return hmac(hmac(key.getEncoded(), "claimline.recordings.sign"), text);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HmacSHA256", e);
        }
    }

    private static byte[] bound(String keyId, String owner) {
        return (keyId + "|" + owner).getBytes(StandardCharsets.UTF_8);
    }
}
