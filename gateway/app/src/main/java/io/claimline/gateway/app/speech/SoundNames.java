package io.claimline.gateway.app.speech;

import io.claimline.dialer.dialogue.Sound;
import io.claimline.gateway.app.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names sounds by what is heard in them. The name is keyed: without the secret of the installation nobody can try out which amount or person a name stands
 * for, and it shows up in logs of the switch.
 */
final class SoundNames {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "names of spoken sounds";

    private final SecretKeySpec key;

    /** @param installation a secret of the installation, of which a key for this purpose alone is derived */
    SoundNames(Secret installation) {
        var root = new SecretKeySpec(installation.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.key = new SecretKeySpec(mac(root, PURPOSE), ALGORITHM);
    }

    /** The same for the same arguments, and different for different ones. */
    Sound of(String identity, Utterance utterance) {
        var content = String.join(
                "\u0000",
                Mastering.VERSION,
                identity,
                utterance.language().code(),
                utterance.voice(),
                utterance.text());
        return new Sound(HexFormat.of().formatHex(mac(key, content)));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
