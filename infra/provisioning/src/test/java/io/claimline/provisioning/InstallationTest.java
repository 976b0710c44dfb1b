package io.claimline.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallationTest {
    private static final String SCENARIO = "../practice/scenario.conf";

    @TempDir
    Path state;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void shouldRenderBothAsterisksForTheirOwnerAlone() throws IOException {
        assertThat(render("")).isZero();
        for (var file : List.of("secrets.conf", "switch/etc/pjsip.conf", "practice/etc/manager.conf")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(text("switch/etc/pjsip.conf"))
                .contains("[desk-060](desk)", "[phone-060](phone)")
                .doesNotContain("desk-061", "phone-061");
    }

    @Test
    void shouldTellTheGatewayWhereTheLineLeads() throws IOException {
        render("");
        assertThat(text("switch/trunk")).isEqualTo("practice\n");
        render(
                "claimline.telephony.trunk { kind = carrier, host = \"sip.example.net\", caller-id = \"+15125550100\" }");
        assertThat(text("switch/trunk")).isEqualTo("carrier\n");
    }

    @Test
    void shouldSpeakTheVoicemailScriptForThisOfficeAndNothingElse() throws IOException {
        render(
                "claimline.telephony.voicemail { office = \"Harbor Partners\", person = Dana, number = \"+12025550143\" }");
        assertThat(text("switch/prompts.tsv").lines().filter(line -> line.startsWith("voicemail\t")))
                .containsExactly(
                        "voicemail\ten-us+f3\t160\tHello. This is Dana calling from Harbor Partners. Please call me or any representative back at 2 0 2, 5 5 5, 0 1 4 3.");
    }

    @Test
    void shouldRefuseAVoicemailThatTellsOfDebts() throws IOException {
        assertThat(render("claimline.telephony.voicemail.office = \"Harbor Collections\""))
                .isNotZero();
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("claimline.telephony.voicemail", "tells of debts by 'Collections'");
    }

    @Test
    void shouldKeepItsSecretsWhenRenderedAgain() throws IOException {
        render("");
        var first = text("secrets.conf");
        var config = text("switch/etc/manager.conf");
        render("");
        assertThat(text("secrets.conf")).isEqualTo(first);
        assertThat(text("switch/etc/manager.conf")).isEqualTo(config);
    }

    @Test
    void shouldDeriveTheSecretOfAnEndpointFromTheSeatKeyAndItsName() {
        // Computed independently: printf desk-001 | openssl dgst -sha256 -hmac 000102030405060708090a0b0c0d0e0f
        var secrets = new Secrets("", "000102030405060708090a0b0c0d0e0f", "", "");
        assertThat(secrets.ofEndpoint("desk-001")).isEqualTo("d207586c7a35b3556069b512402acebf");
        assertThat(secrets.toString()).doesNotContain("0001");
    }

    @Test
    void shouldBindManagementToLoopbackWhateverTheSipAddressIs() throws IOException {
        render("claimline.telephony.switch.sip.bind = \"0.0.0.0\"");
        assertThat(text("switch/etc/pjsip.conf")).contains("bind = 0.0.0.0:5160");
        assertThat(text("switch/etc/manager.conf"))
                .contains("bindaddr = 127.0.0.1")
                .doesNotContain("0.0.0.0:");
        assertThat(text("switch/etc/http.conf")).contains("bindaddr = 127.0.0.1");
    }

    /** Numbers are called by the gateway with a permit; a dialplan that could call one would be a way round the compliance gate. */
    @Test
    void shouldGiveTheSwitchNoDialplanThatCallsANumber() throws IOException {
        render("");
        assertThat(text("switch/etc/extensions.conf"))
                .containsPattern("(?m)^exten")
                .doesNotContainPattern("(?i)\\b(Dial|Originate|Transfer|ChannelRedirect|Page|FollowMe|Queue)\\(");
        assertThat(text("switch/etc/manager.conf")).doesNotContainPattern("(?m)^write *=.*\\bcommand\\b");
    }

    @Test
    void shouldRenderATrunkToARealCarrier() throws IOException {
        render("""
                claimline.telephony.trunk { kind = carrier, host = sip.example.net, transport = tls, media-encryption = sdes
                  user = acct1, secret = s3cret, register = true }
                """);
        assertThat(text("switch/etc/pjsip.conf"))
                .contains("contact = sip:sip.example.net:5060", "protocol = tls", "media_encryption = sdes")
                .contains("username = acct1", "password = s3cret", "client_uri = sip:acct1@sip.example.net:5060");
        assertThat(text("switch/etc/modules.conf")).contains("res_pjsip_outbound_registration.so");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                claimline.telephony.seets = 5 | Did you mean "seats"?
                claimline.telephony.seats = 0 | Write a number from 1 to 999
                claimline.telephony.trunk.kind = carrier | trunk.host is empty although trunk.kind is carrier
                claimline.telephony.trunk { kind = carrier, host = h, user = u } | must be given together
                claimline.telephony.trunk.from-domain = "a;b" | holds a semicolon
                claimline.telephony.switch.agent-codecs = [g729] | List one or more of
                claimline.telephony.switch.rtp.last = 20001 | leaves fewer than four ports
                claimline.telephony.switch.wait-limit = soon | claimline.telephony.switch.wait-limit cannot be used
                claimline.telephony { | cannot be read
                """)
    void shouldRefuseSettingsItCannotUseAndSayWhatToDo(String settings, String message) throws IOException {
        assertThat(render(settings)).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(message);
        assertThat(state.resolve("switch")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "render, --state is missing",
        "rendr, no command",
        "render --sate, no option",
        "render --state, needs a value"
    })
    void shouldExplainItsUse(String line, String message) {
        int code = Main.run(line.split(" ", -1), printer(), printer());
        assertThat(code).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(message, "Usage:");
    }

    private int render(String settings) throws IOException {
        var line = new ArrayList<>(List.of("render", "--state", state.toString(), "--scenario", SCENARIO));
        if (!settings.isEmpty()) {
            var file = Files.writeString(state.resolve("telephony.conf"), settings);
            line.addAll(List.of("--settings", file.toString()));
        }
        return Main.run(line.toArray(String[]::new), printer(), printer());
    }

    private PrintStream printer() {
        return new PrintStream(errors, true, StandardCharsets.UTF_8);
    }

    private String text(String file) throws IOException {
        return Files.readString(state.resolve(file));
    }
}
