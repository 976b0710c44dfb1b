package io.claimline.provisioning;

import io.claimline.provisioning.section.Section;
import java.util.List;

/** The line to the world, whichever carries it. */
public record TrunkSettings(
        String host,
        int port,
        String transport,
        String mediaEncryption,
        String user,
        String secret,
        boolean register,
        String callerId,
        String fromDomain,
        List<String> codecs,
        String dtmf,
        int silenceSeconds,
        int qualifySeconds) {

    /** The user name the practice exchange knows the switch by. */
    public static final String PRACTICE_USER = "claimline";

    static TrunkSettings of(Section s, PracticeSettings practice, Secrets secrets) {
        var kind = s.oneOf("kind", "practice", "carrier");
        var carrier = new TrunkSettings(
                s.text("host"),
                s.number("port", 1, 65535),
                s.oneOf("transport", "udp", "tcp", "tls"),
                s.oneOf("media-encryption", "no", "sdes"),
                s.text("user"),
                s.text("secret"),
                s.flag("register"),
                s.text("caller-id"),
                s.text("from-domain"),
                Codecs.of(s, "codecs"),
                s.oneOf("dtmf", "rfc4733", "inband", "info"),
                (int) s.seconds("silence-limit"),
                (int) s.seconds("qualify-every"));
        s.finish();
        return kind.equals("practice") ? carrier.toPractice(practice, secrets) : carrier.checked(s);
    }

    /** Whether calls end at the practice exchange and nowhere else. */
    boolean leadsTo(PracticeSettings practice) {
        return host.equals(practice.sip().bind()) && port == practice.sip().port() && user.equals(PRACTICE_USER);
    }

    private TrunkSettings toPractice(PracticeSettings practice, Secrets secrets) {
        return new TrunkSettings(
                practice.sip().bind(),
                practice.sip().port(),
                "udp",
                "no",
                PRACTICE_USER,
                secrets.trunkSecret(),
                false,
                callerId,
                "",
                List.of("ulaw"),
                "rfc4733",
                0,
                qualifySeconds);
    }

    private TrunkSettings checked(Section s) {
        if (host.isEmpty()) {
            throw s.problem("host", "is empty although trunk.kind is carrier", "Write the carrier's SIP server");
        }
        if (user.isEmpty() != secret.isEmpty()) {
            throw s.problem("user", "and secret must be given together", "Write both, or neither");
        }
        if (register && user.isEmpty()) {
            throw s.problem("register", "is true but user is empty", "Write the carrier's user name and secret");
        }
        return this;
    }
}
