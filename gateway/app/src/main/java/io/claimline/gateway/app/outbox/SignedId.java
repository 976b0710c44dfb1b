package io.claimline.gateway.app.outbox;

import io.claimline.gateway.app.config.MessageSettings.LinkKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An id as it may stand in an address: {@code KEY.ID.SIGNATURE}, HMAC-SHA-256 over what it is for, the key's id and the id. Whoever changes a letter of it, or brings one that was made for
 * something else, has nothing. New ones are signed with the first key; old ones hold as long as theirs is listed.
 */
public final class SignedId {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,16})\\.([A-Za-z0-9_-]{4,160})\\.([A-Za-z0-9_-]{43})");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final String use;
    private final List<LinkKey> keys;

    /** @param use what it is for, e.g. {@code pay}; an id signed for one thing opens no other */
    public SignedId(String use, List<LinkKey> keys) {
        this.use = use;
        this.keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Signing needs a key");
        }
    }

    /** The id as it stands in an address. */
    public String sign(String id) {
        var key = keys.getFirst();
        var shown = TEXT.encodeToString(id.getBytes(StandardCharsets.UTF_8));
        return key.id() + "." + shown + "." + TEXT.encodeToString(mac(key, shown));
    }

    /** The id of an address; empty when it was not signed by one of our keys for this use. */
    public Optional<String> read(String signed) {
        var parts = FORM.matcher(signed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return keys.stream()
                .filter(key -> key.id().equals(parts.group(1)))
                .filter(key -> MessageDigest.isEqual(
                        TEXT.encodeToString(mac(key, parts.group(2))).getBytes(StandardCharsets.US_ASCII),
                        parts.group(3).getBytes(StandardCharsets.US_ASCII)))
                .findFirst()
                .map(key -> new String(Base64.getUrlDecoder().decode(parts.group(2)), StandardCharsets.UTF_8));
    }

    private byte[] mac(LinkKey key, String shown) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.key().value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal((use + "." + key.id() + "." + shown).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HmacSHA256", e);
        }
    }
}
