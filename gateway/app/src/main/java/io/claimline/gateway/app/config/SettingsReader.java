package io.claimline.gateway.app.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import io.claimline.dialer.agent.BreakCode;
import io.claimline.dialer.asterisk.AsteriskSettings.Waiting;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.origination.OriginationLimits;
import io.claimline.dialer.outcome.OutcomePolicy;
import io.claimline.dialer.worklist.Audience;
import io.claimline.gateway.app.config.GatewaySettings.Ami;
import io.claimline.gateway.app.config.GatewaySettings.Cluster;
import io.claimline.gateway.app.config.GatewaySettings.Compliance;
import io.claimline.gateway.app.config.GatewaySettings.Demo;
import io.claimline.gateway.app.config.GatewaySettings.Http;
import io.claimline.gateway.app.config.GatewaySettings.Imports;
import io.claimline.gateway.app.config.GatewaySettings.Metrics;
import io.claimline.gateway.app.config.GatewaySettings.Monitoring;
import io.claimline.gateway.app.config.GatewaySettings.PayerLine;
import io.claimline.gateway.app.config.GatewaySettings.PayerTerms;
import io.claimline.gateway.app.config.GatewaySettings.Questions;
import io.claimline.gateway.app.config.GatewaySettings.Reminding;
import io.claimline.gateway.app.config.GatewaySettings.Reports;
import io.claimline.gateway.app.config.GatewaySettings.Scripts;
import io.claimline.gateway.app.config.GatewaySettings.Session;
import io.claimline.gateway.app.config.GatewaySettings.SignIn;
import io.claimline.gateway.app.config.GatewaySettings.Site;
import io.claimline.gateway.app.config.GatewaySettings.Store;
import io.claimline.gateway.app.config.GatewaySettings.Switchboard;
import io.claimline.gateway.app.guest.Directory;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.PatientAccount.Plan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the settings: {@code reference.conf}, then {@code STATE/claimline.conf} when there is one, then the files named, later ones
 * winning; and the secrets from {@code STATE/secrets.conf}.
 */
public final class SettingsReader {
    private static final String ROOT = "claimline";
    /** Other programs of the installation read the same file; each checks its own block. */
    private static final Set<String> NEIGHBOURS = Set.of("telephony");

    /** Protected text left on a screen for longer is a breach in waiting (45 CFR 164.312(a)(2)(iii)). */
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(10);

    private static final int MOST_WAITING = 100_000;
    private static final int MOST_MONTHS = 120;

    private final Path state;
    private final Config secrets;

    private SettingsReader(Path state, Config secrets) {
        this.state = state;
        this.secrets = secrets;
    }

    /**
     * Reads and checks all of it.
     *
     * @throws BadSettings when a file, key or value cannot be used
     */
    public static GatewaySettings read(Path state, List<Path> files) {
        try {
            var own = state.resolve("claimline.conf");
            var config = ConfigFactory.defaultReferenceUnresolved();
            if (Files.exists(own)) {
                config = parse(own).withFallback(config);
            }
            for (var file : files) {
                config = parse(file).withFallback(config);
            }
            var reader = new SettingsReader(
                    state, ConfigFactory.parseFile(state.resolve("secrets.conf").toFile()));
            return reader.bind(config.resolve().getConfig(ROOT));
        } catch (ConfigException e) {
            throw new BadSettings(
                    "The settings cannot be read: " + e.getMessage() + ". Correct the file, or remove it.");
        }
    }

    private static Config parse(Path file) {
        return ConfigFactory.parseFile(
                file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false));
    }

    private GatewaySettings bind(Config root) {
        var others = root;
        for (var neighbour : NEIGHBOURS) {
            others = others.withoutPath(neighbour);
        }
        var all = new Section(ROOT, others);
        var settings = all.block("gateway", this::gateway);
        all.finish();
        return settings;
    }

    private GatewaySettings gateway(Section s) {
        var settings = bound(s);
        if (!settings.compliance().clients().isEmpty() && settings.scripts().capacity() != Capacity.THIRD_PARTY) {
            throw new BadSettings(
                    "scripts.capacity is that of the only client, but compliance.clients lists several. Leave it empty, and give each client its capacity.");
        }
        return settings;
    }

    private GatewaySettings bound(Section s) {
        var http = s.block("http", SettingsReader::http);
        var writing = new MessageReader(secrets, secret("seatKey"));
        var messages = s.block("messages", b -> writing.messages(b, http));
        return new GatewaySettings(
                state.toAbsolutePath().resolve(s.text("data-dir")).normalize(),
                http,
                s.block("session", SettingsReader::session),
                s.block("sign-in", SettingsReader::signIn),
                s.block("imports", b -> new Imports(b.bytes("max-size"))),
                s.block("store", b -> new Store(new Secret(b.text("uri")), b.number("embedded-port", 0, 65_535))),
                s.block("cluster", SettingsReader::cluster),
                s.block("switch", this::switchboard),
                s.blocks("payers", SettingsReader::payer),
                directory(s),
                s.block("outcomes", SettingsReader::outcomes),
                s.block("site", b -> new Site(b.text("name"), b.parsed("zone", SettingsReader::zone))),
                s.block("scripts", SettingsReader::scripts),
                s.block("speech", b -> new SpeechReader(state).read(b, secret("seatKey"))),
                s.block("reminders", this::reminders),
                s.block("monitoring", m -> new Monitoring(m.flag("agents-are-told"))),
                s.block("compliance", this::compliance),
                s.blocks("breaks", SettingsReader::pause),
                demo(s),
                messages,
                s.block("pay", b -> writing.pay(b, messages.sandboxPort())),
                s.block("metrics", b -> new Metrics(new Secret(b.text("token")))),
                s.block("recordings", b -> recordings(b, writing)),
                s.block("reports", b -> new Reports(b.parsed("day-begins", LocalTime::parse))),
                s.block("quality", SettingsReader::quality));
    }

    private static QualitySettings quality(Section s) {
        return new QualitySettings(
                s.number("dispute-days", 1, 60),
                s.flag("agents-hear-their-calls"),
                s.flag("evaluators-are-named"),
                s.duration("lease"));
    }

    private RecordingSettings recordings(Section s, MessageReader secretly) {
        var at = state.toAbsolutePath();
        return new RecordingSettings(
                at.resolve(s.text("from")).normalize(),
                at.resolve(s.text("to")).normalize(),
                s.bytes("least-free"),
                s.block("objects", secretly::objects),
                secretly.recordingKeys());
    }

    private static Http http(Section s) {
        return new Http(s.text("host"), s.number("port", 0, 65_535), s.texts("origins"), s.flag("secure-cookies"));
    }

    private static Session session(Section s) {
        var lock = s.duration("lock");
        if (lock.compareTo(LONGEST_LOCK) > 0) {
            throw s.bad("lock", "must be at most " + LONGEST_LOCK.toMinutes() + " minutes");
        }
        return new Session(s.duration("idle"), s.duration("absolute"), lock);
    }

    private static SignIn signIn(Section s) {
        return new SignIn(
                s.number("failures-per-user", 1, 100),
                s.number("failures-per-address", 1, 10_000),
                s.duration("first-wait"),
                s.duration("longest-wait"));
    }

    private static Cluster cluster(Section s) {
        return new Cluster(s.flag("on"), s.text("host"), s.number("port", 1, 65_535), s.texts("members"));
    }

    private Switchboard switchboard(Section s) {
        return new Switchboard(
                s.block(
                        "ami",
                        b -> new Ami(b.text("host"), b.number("port", 1, 65_535), b.text("user"), secret("amiSecret"))),
                s.block("origination", SettingsReader::origination),
                s.block("waiting", SettingsReader::waiting),
                s.block("sip-socket", SettingsReader::socket),
                s.text("sip-domain"),
                s.parsed("caller-id", E164::new),
                secret("seatKey"),
                practice());
    }

    private static OriginationLimits origination(Section s) {
        var callsPerSecond = s.number("calls-per-second", 1, OriginationLimits.MOST_CALLS_PER_SECOND);
        var lines = s.number("lines", 1, OriginationLimits.MOST_LINES);
        var target = s.duration("target");
        var budget = s.duration("budget");
        var giveUp = s.duration("give-up");
        return s.made(() -> new OriginationLimits(callsPerSecond, lines, target, budget, giveUp));
    }

    private static Waiting waiting(Section s) {
        return new Waiting(s.number("most", 1, MOST_WAITING), s.duration("call"), s.duration("headset"));
    }

    /** As the switch was provisioned. Where nothing says so, the line leads to the world and every rule holds. */
    private boolean practice() {
        var trunk = state.resolve("switch").resolve("trunk");
        try {
            return Files.exists(trunk) && Files.readString(trunk).strip().equals("practice");
        } catch (IOException e) {
            throw new BadSettings("The file " + trunk + " cannot be read: " + e.getMessage()
                    + ". Run ./claimline up, which writes it.");
        }
    }

    private static URI socket(Section s) {
        return URI.create("ws://" + s.text("host") + ":" + s.number("port", 1, 65_535) + s.text("path"));
    }

    /** The id of a line is its place in the list: agents choose by name, and both are read anew at each start. */
    private static Directory directory(Section s) {
        var read = s.blocks("directory", SettingsReader::line);
        var lines = new ArrayList<Directory.Entry>();
        for (var line : read) {
            lines.add(new Directory.Entry("line-" + (lines.size() + 1), line.name(), line.number(), line.audience()));
        }
        return new Directory(lines);
    }

    private static Directory.Entry line(Section s) {
        return new Directory.Entry("", s.text("name"), s.parsed("number", E164::new), SettingsReader.audience(s));
    }

    private static Optional<Audience> audience(Section s) {
        return switch (s.textOr("for", "")) {
            case "" -> Optional.empty();
            case "patients" -> Optional.of(Audience.PATIENT);
            case "payers" -> Optional.of(Audience.PAYER);
            default -> throw s.bad("for", "must be patients, payers, or left out for both");
        };
    }

    private static PayerLine payer(Section s) {
        return new PayerLine(
                s.text("match"),
                s.parsed("phone", E164::new),
                s.textOr("hours", ""),
                s.textOr("zone", "").isEmpty() ? Optional.empty() : Optional.of(s.parsed("zone", ZoneId::of)),
                new PayerTerms(
                        s.numberOr("turnaround-days", 0, 366),
                        s.numberOr("timely-filing-days", 0, 1100),
                        s.numberOr("corrected-claim-days", 0, 1100),
                        s.numberOr("appeal-days", 0, 1100),
                        s.numberOr("claims-per-call", PayerTerms.USUAL.claimsPerCall(), 20)));
    }

    private static BreakCode pause(Section s) {
        var planned = Duration.ofMinutes(s.numberOr("minutes", 0, 480));
        return new BreakCode(s.parsed("name", SettingsReader::breakName), s.flag("paid"), planned);
    }

    private static String breakName(String name) {
        return new BreakCode(name, true, Duration.ZERO).name();
    }

    private static OutcomePolicy outcomes(Section s) {
        var promiseDays = s.number("promise-days", 1, 366);
        var planPayments = s.number("plan-payments", 2, 120);
        var planLeast = s.number("plan-least-cents", 0, 100_000_000);
        var callbackDays = s.number("callback-days", 1, 366);
        return new OutcomePolicy(
                promiseDays, planPayments, planLeast, callbackDays, s.number("turnaround-days", 1, 366));
    }

    private Reminding reminders(Section s) {
        return new Reminding(
                Optional.of(s.text("people")).filter(id -> !id.isEmpty()),
                s.flag("judges"),
                s.flag("messages"),
                s.flag("letters"),
                s.flag("strangers"),
                s.block(
                        "questions",
                        q -> new Questions(
                                state.toAbsolutePath()
                                        .resolve(q.text("directory"))
                                        .normalize(),
                                q.duration("keep"))));
    }

    private static Scripts scripts(Section s) {
        var online = s.text("pay-online");
        return new Scripts(
                s.parsed("capacity", SettingsReader::capacity),
                s.businessName("office"),
                s.flag("recorded"),
                s.flag("financial-assistance"),
                s.block("plan", SettingsReader::plan),
                online.isEmpty() ? Optional.empty() : Optional.of(online));
    }

    private Compliance compliance(Section s) {
        var files = s.texts("rules").stream()
                .map(name -> state.toAbsolutePath().resolve(name).normalize())
                .toList();
        var shown = Set.copyOf(s.parsedAll("caller-ids", E164::new));
        var clients = ClientReader.clients(s);
        if (!clients.isEmpty() && !s.text("client").isEmpty()) {
            throw s.bad("client", "names the only client, but clients lists several; leave one of the two empty");
        }
        return new Compliance(files, s.text("client"), s.parsed("agent-site", SettingsReader::site), shown, clients);
    }

    private static AgentSite site(String name) {
        return switch (name) {
            case "" -> AgentSite.UNKNOWN;
            case "onshore" -> AgentSite.ONSHORE;
            case "offshore" -> AgentSite.OFFSHORE;
            default -> throw new IllegalArgumentException("must be onshore, offshore or empty, but is '" + name + "'");
        };
    }

    private static Optional<Plan> plan(Section s) {
        int months = s.number("months", 0, MOST_MONTHS);
        int least = s.number("least-cents", 1, Integer.MAX_VALUE);
        return months < 2 ? Optional.empty() : Optional.of(new Plan(months, least));
    }

    private static Capacity capacity(String code) {
        var capacity = Capacity.ofCode(code);
        if (!code.isEmpty() && !capacity.code().equals(code)) {
            throw new IllegalArgumentException(
                    "it is '" + code + "', but must be first-party, billing-company, third-party, or empty");
        }
        return capacity;
    }

    private Demo demo(Section s) {
        boolean on = s.flag("demo");
        if (on && !practice()) {
            throw new BadSettings(
                    "demo is on, but the switch is not provisioned for the practice exchange: invented people would be dialled over a real"
                            + " line. Set claimline.gateway.demo = false, or claimline.telephony.trunk.kind = practice and run ./claimline up.");
        }
        return new Demo(on, on ? secret("demoPassword") : new Secret(""));
    }

    private Secret secret(String name) {
        if (!secrets.hasPath(name)) {
            throw new BadSettings("The secret " + name + " is missing in " + state.resolve("secrets.conf")
                    + ". Run ./claimline up, which draws what is missing, or add it.");
        }
        return new Secret(secrets.getString(name));
    }

    private static ZoneId zone(String name) {
        return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
    }
}
