package io.claimline.provisioning;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import io.claimline.provisioning.section.ConfigurationProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of one installation: 32 random hex digits each, drawn when first needed, kept in a file that only its
 * owner can read, and never replaced.
 */
public record Secrets(String amiSecret, String seatKey, String trunkSecret, String practiceAmiSecret) {

    /** Reads {@code secrets.conf} in {@code state}, drawing it first when there is none. */
    public static Secrets of(Path state) throws IOException {
        var file = state.resolve("secrets.conf");
        if (!Files.exists(file)) {
            OwnerOnly.writeOnce(file, drawn(new SecureRandom()));
        }
        return read(file);
    }

    /** The SIP password of an endpoint: the first 32 hex digits of HMAC-SHA256(seat key as UTF-8, name as UTF-8). */
    public String ofEndpoint(String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seatKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }

    private static Secrets read(Path file) {
        try {
            var c = ConfigFactory.parseFile(file.toFile());
            return new Secrets(
                    c.getString("amiSecret"),
                    c.getString("seatKey"),
                    c.getString("trunkSecret"),
                    c.getString("practiceAmiSecret"));
        } catch (ConfigException e) {
            throw new ConfigurationProblem(file + " is damaged: " + e.getMessage()
                    + ". Restore it from a backup, or remove it and start again: new secrets are drawn, and agents' "
                    + "telephones must be given theirs anew.");
        }
    }

    private static String drawn(SecureRandom random) {
        return """
                # Secrets of this installation, drawn when it was set up. Keep this file; never share it.
                amiSecret = "%s"
                seatKey = "%s"
                trunkSecret = "%s"
                practiceAmiSecret = "%s"
                """.formatted(hex(random), hex(random), hex(random), hex(random));
    }

    private static String hex(SecureRandom random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
