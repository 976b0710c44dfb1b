package io.claimline.dialer.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An entry in its place in a chain. Its hash is SHA-256 over the hash before it, the place and the entry, so that nothing before it can be
 * changed without changing it (FIPS 180-4; the form of the bytes is in docs/audit.md).
 *
 * @param chain which chain
 * @param number its place, from 1
 * @param before the hash of the entry before it, 64 hex digits
 * @param hash its own
 */
public record SealedEntry(String chain, long number, String before, String hash, AuditEntry entry) {
    /** The entry as the next one of a chain. */
    public static SealedEntry next(ChainHead head, AuditEntry entry) {
        var number = head.number() + 1;
        return new SealedEntry(
                head.chain(), number, head.hash(), hash(head.chain(), number, head.hash(), entry), entry);
    }

    /** Names it among all: the chain and the place. */
    public String id() {
        return id(chain, number);
    }

    /** The id of the entry in a place. */
    public static String id(String chain, long number) {
        return chain + ":" + "%012d".formatted(number);
    }

    /** Whether the hash is that of what it holds. */
    public boolean holds() {
        return hash.equals(hash(chain, number, before, entry));
    }

    /** Whether this entry belongs where the other one is: it holds in that place, or with that number. */
    boolean belongsAt(SealedEntry other) {
        return other.hash.equals(hash(chain, other.number, other.before, entry))
                || hash.equals(hash(chain, other.number, before, entry));
    }

    /** The chain as far as this entry. */
    public ChainHead head() {
        return new ChainHead(chain, number, hash);
    }

    private static String hash(String chain, long number, String before, AuditEntry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(CanonicalBytes.of(chain, number, entry)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
