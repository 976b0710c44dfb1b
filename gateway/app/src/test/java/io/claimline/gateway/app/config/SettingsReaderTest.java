package io.claimline.gateway.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.asterisk.AsteriskSettings.Waiting;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.origination.OriginationLimits;
import io.claimline.gateway.app.client.Client;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.PatientAccount.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @TempDir
    Path state = Path.of("");

    @BeforeEach
    void secrets() throws IOException {
        Files.writeString(
                state.resolve("secrets.conf"),
                "amiSecret = \"a\"\nseatKey = \"s\"\ndemoPassword = \"d\"\ntrunkSecret = \"t\"\n");
    }

    @Test
    void shouldUseTheDefaultsWhenNothingIsSaid() {
        var settings = SettingsReader.read(state, List.of());
        assertThat(settings.http().host()).isEqualTo("127.0.0.1");
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.session().idle()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.dataDir()).isEqualTo(state.toAbsolutePath().resolve("data"));
        assertThat(settings.demo().users()).isEmpty();
        assertThat(settings.switchboard().sipSocket()).hasToString("ws://127.0.0.1:8188/ws");
    }

    @Test
    void shouldHoldOriginatesBackAsTheAdapterDoesWhenNothingIsSaid() {
        var switchboard = SettingsReader.read(state, List.of()).switchboard();
        assertThat(switchboard.origination()).isEqualTo(OriginationLimits.DEFAULT);
        assertThat(switchboard.waiting()).isEqualTo(Waiting.DEFAULT);
    }

    @Test
    void shouldSpeakByTheOfflineProgramIntoTheDirectoryOfTheSwitchWhenNothingIsSaid() {
        var speech = SettingsReader.read(state, List.of()).speech();
        assertThat(speech.synthesiser()).isEqualTo(new SpeechSettings.Program(List.of(), 155));
        assertThat(speech.directory())
                .isEqualTo(state.toAbsolutePath().resolve("switch/share/sounds/en/claimline/spoken"));
        assertThat(speech.keep()).isEqualTo(Duration.ofDays(7));
        assertThat(speech.texts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            caller.name = "Acme Collections"                    | claimline.gateway.speech.caller.name | that money is asked for
            caller.name = "Sunrise Oncology Center"             | claimline.gateway.speech.caller.name | what is treated
            caller.contact = "the billing desk"                 | claimline.gateway.speech.caller.contact | that money is asked for
            caller.hours.en = "while the clinic is open"        | claimline.gateway.speech.caller.hours.en | about health
            service.address = "http://speech.example.org/say"   | claimline.gateway.speech.service.address | must be https
            caller.number = "call us"                           | claimline.gateway.speech.caller.number | cannot be used
            """)
    void shouldRefuseWhatMayNotBeHeardByWhoeverAnswers(String line, String key, String why) throws IOException {
        write("claimline.gateway.speech." + line);
        assertThatThrownBy(() -> SettingsReader.read(state, List.of()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(key)
                .hasMessageContaining(why);
    }

    @Test
    void shouldHaveOneSynthesiser() throws IOException {
        write(
                "claimline.gateway.speech { program.command = [\"say\"], service.address = \"https://speech.example.org\" }");
        assertThatThrownBy(() -> SettingsReader.read(state, List.of())).hasMessageContaining("one synthesiser");
    }

    @Test
    void shouldTakeWhatTheCarrierAllows() throws IOException {
        write(
                "claimline.gateway.switch { origination { calls-per-second = 5, lines = 30 }, waiting { call = 500 ms, most = 7 } }");
        var switchboard = SettingsReader.read(state, List.of()).switchboard();
        assertThat(switchboard.origination())
                .isEqualTo(OriginationLimits.DEFAULT.withCallsPerSecond(5).withLines(30));
        assertThat(switchboard.waiting()).isEqualTo(new Waiting(7, Duration.ofMillis(500), Duration.ofSeconds(10)));
    }

    @Test
    void shouldTakeACapacityThatIsNotSaidForTheStrictest() throws IOException {
        assertThat(SettingsReader.read(state, List.of()).scripts().capacity()).isEqualTo(Capacity.THIRD_PARTY);
        write("claimline.gateway.scripts { capacity = first-party, plan { months = 6, least-cents = 5000 } }");
        var scripts = SettingsReader.read(state, List.of()).scripts();
        assertThat(scripts.capacity()).isEqualTo(Capacity.FIRST_PARTY);
        assertThat(scripts.plan()).contains(new Plan(6, 5_000));
        assertThat(scripts.payOnline()).isEmpty();
    }

    @Test
    void shouldReadClientsWithTheirNumbersAndTakeAsStrictWhatTheyDoNotSay() throws IOException {
        assertThat(SettingsReader.read(state, List.of()).compliance().clients()).isEmpty();
        write("""
                claimline.gateway.compliance.clients = [
                  {
                    name = acme, title = "Acme Clinic", npi = ["1234567893"], taxpayer = ["12-3456789"], capacity = first-party
                    onshore-only = true, caller-ids = ["+12025550111", "+12025550112"], call-back = "+12025550113"
                  }
                  { name = bolt, taxpayer = ["987654321"] }
                ]
                """);
        var clients = SettingsReader.read(state, List.of()).compliance().clients();
        assertThat(clients)
                .containsExactly(
                        new Client(
                                "acme",
                                "Acme Clinic",
                                Set.of("1234567893"),
                                Set.of("123456789"),
                                io.claimline.dialer.compliance.facts.Capacity.FIRST_PARTY,
                                true,
                                List.of(new E164("+12025550111"), new E164("+12025550112")),
                                Optional.of(new E164("+12025550113"))),
                        new Client(
                                "bolt",
                                "",
                                Set.of(),
                                Set.of("987654321"),
                                io.claimline.dialer.compliance.facts.Capacity.THIRD_PARTY,
                                false,
                                List.of(),
                                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clients = [{ name = acme }]|clients[0].npi|no claim is this client's",
                "clients = [{ name = Acme, npi = [\"1234567893\"] }]|clients[0].name|small letters",
                "clients = [{ name = acme, npi = [\"1234567890\"] }]|clients[0].npi|is no NPI",
                "clients = [{ name = acme, taxpayer = [\"12-345\"] }]|clients[0].taxpayer|nine digits",
                "clients = [{ name = acme, taxpayer = [\"123456789\"], capacity = collector }]|clients[0].capacity|third-party",
                "clients = [{ name = acme, taxpayer = [\"123456789\"], caller-ids = [555] }]|clients[0].caller-ids|E164",
                "clients = [{ name = acme, taxpayer = [\"123456789\"], callback = \"\" }]|clients[0].callback|call-back",
                "clients = [{ name = a, taxpayer = [\"123456789\"] }, { name = a, npi = [\"1234567893\"] }]|clients[1].name|another client",
                "client = b, clients = [{ name = a, taxpayer = [\"123456789\"] }]|compliance.client |names the only client",
                "clients = [{ name = a, title = \"Acme Debt Recovery\", taxpayer = [\"123456789\"] }]|clients[0].title|1006.2(j)",
            })
    void shouldSayWhatIsWrongWithAClientAndWhere(String compliance, String place, String what) throws IOException {
        write("claimline.gateway.compliance { " + compliance + " }");
        assertThatThrownBy(() -> SettingsReader.read(state, List.of()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(place)
                .hasMessageContaining(what);
    }

    @Test
    void shouldRefuseACapacityOfTheOnlyClientWhereSeveralAreListed() throws IOException {
        write(
                "claimline.gateway { scripts.capacity = first-party, compliance.clients = [{ name = a, taxpayer = [\"123456789\"] }] }");
        assertThatThrownBy(() -> SettingsReader.read(state, List.of()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("give each client its capacity");
    }

    @Test
    void shouldRefuseAnOfficeWhoseNameTellsOfDebts() throws IOException {
        write("claimline.gateway.scripts.office = \"Harbor Collections\"");
        assertThatThrownBy(() -> SettingsReader.read(state, List.of()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("scripts.office")
                .hasMessageContaining("1006.2(j)");
    }

    @Test
    void shouldFollowThePortsOfTheTelephonySettings() throws IOException {
        write("claimline.telephony.switch { ami.port = 6000, http.port = 6001 }");
        var switchboard = SettingsReader.read(state, List.of()).switchboard();
        assertThat(switchboard.ami().port()).isEqualTo(6000);
        assertThat(switchboard.sipSocket()).hasToString("ws://127.0.0.1:6001/ws");
    }

    @Test
    void shouldLockADeskAfterAtMostTenMinutes() throws IOException {
        assertThat(SettingsReader.read(state, List.of()).session().lock()).isEqualTo(Duration.ofMinutes(10));
        write("claimline.gateway.session.lock = 11 minutes");
        assertThatThrownBy(() -> SettingsReader.read(state, List.of()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("session.lock")
                .hasMessageContaining("at most 10 minutes");
    }

    @Test
    void shouldLetLaterFilesWin() throws IOException {
        write("claimline.gateway { http.port = 1000, site.name = Manila }");
        var second = Files.writeString(state.resolve("second.conf"), "claimline.gateway.http.port = 2000");
        var settings = SettingsReader.read(state, List.of(second));
        assertThat(settings.http().port()).isEqualTo(2000);
        assertThat(settings.site().name()).isEqualTo("Manila");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claimline.gateway.htp.port = 1|Unknown key claimline.gateway.htp|Did you mean \"http\"?",
                "claimline.gateway.scripts.capacity = collector|claimline.gateway.scripts.capacity|must be first-party, billing-company, third-party, or empty",
                "claimline.gateway.http.prot = 1|Unknown key claimline.gateway.http.prot|Did you mean \"port\"?",
                "claimline.gatewy.http.port = 1|Unknown key claimline.gatewy|Did you mean \"gateway\"?",
                "claimline.gateway.zzz = 1|Unknown key claimline.gateway.zzz|known here are breaks, cluster",
                "claimline.gateway.http.port = 70000|claimline.gateway.http.port|from 0 to 65535",
                "claimline.gateway.http.port = lots|claimline.gateway.http.port|cannot be used",
                "claimline.gateway.session.idle = 0 s|claimline.gateway.session.idle|longer than nothing",
                "claimline.gateway.site.zone = Mars|claimline.gateway.site.zone|cannot be used",
                "claimline.gateway.switch.caller-id = 555|claimline.gateway.switch.caller-id|E164",
                "claimline.gateway.switch.origination.calls-per-sec = 5|switch.origination.calls-per-sec|Did you mean \"calls-per-second\"?",
                "claimline.gateway.switch.origination.calls-per-second = 0|switch.origination.calls-per-second|from 1 to 1000",
                "claimline.gateway.switch.origination.lines = 20000|switch.origination.lines|from 1 to 10000",
                "claimline.gateway.switch.origination.target = 30 ms|switch.origination.target|less than half the budget",
                "claimline.gateway.switch.origination.give-up = 50 ms|switch.origination.give-up|longer than the budget",
                "claimline.gateway.switch.waiting.most = 0|switch.waiting.most|from 1 to 100000",
                "claimline.gateway.switch.waiting.call = -1 s|switch.waiting.call|longer than nothing",
                "claimline.gateway.switch.waiting.headsets = 1 s|switch.waiting.headsets|Did you mean \"headset\"?",
                "claimline.gateway.payers = [{match = x}]|claimline.gateway.payers[0].phone|cannot be used",
                "claimline { gateway|cannot be read|Correct the file",
            })
    void shouldSayWhatIsWrongAndInWhichFile(String text, String what, String remedy) throws IOException {
        write(text);
        assertThatThrownBy(() -> SettingsReader.read(state, List.of()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy)
                .hasMessageContaining("claimline.conf");
    }

    @Test
    void shouldSayWhichSecretIsMissing() throws IOException {
        Files.writeString(state.resolve("secrets.conf"), "amiSecret = \"a\"\n");
        assertThatThrownBy(() -> SettingsReader.read(state, List.of()))
                .hasMessageContaining("seatKey")
                .hasMessageContaining("secrets.conf")
                .hasMessageContaining("./claimline up");
    }

    @Test
    void shouldMakeNoDemonstrationOnALineToTheWorld() throws IOException {
        write("claimline.gateway.demo = true");
        assertThatThrownBy(() -> SettingsReader.read(state, List.of())).hasMessageContaining("invented people");
    }

    @Test
    void shouldShowNoSecret() throws IOException {
        Files.createDirectories(state.resolve("switch"));
        Files.writeString(state.resolve("switch/trunk"), "practice");
        write("claimline.gateway { demo = true, store.uri = \"mongodb://u:hunter2@db/\" }");
        assertThat(SettingsReader.read(state, List.of()).toString())
                .doesNotContain("hunter2")
                .contains("hidden");
    }

    private void write(String text) throws IOException {
        Files.writeString(state.resolve("claimline.conf"), text);
    }
}
