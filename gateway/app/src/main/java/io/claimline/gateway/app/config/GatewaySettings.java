package io.claimline.gateway.app.config;

import io.claimline.dialer.agent.BreakCode;
import io.claimline.dialer.asterisk.AsteriskSettings.Waiting;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.origination.OriginationLimits;
import io.claimline.dialer.outcome.OutcomePolicy;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.app.guest.Directory;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.PatientAccount.Plan;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a gateway can be told. What each means, and why its default, is in {@code reference.conf}.
 *
 * @param dataDir absolute
 */
public record GatewaySettings(
        Path dataDir,
        Http http,
        Session session,
        SignIn signIn,
        Imports imports,
        Store store,
        Cluster cluster,
        Switchboard switchboard,
        List<PayerLine> payers,
        Directory directory,
        OutcomePolicy outcomes,
        Site site,
        Scripts scripts,
        SpeechSettings speech,
        Reminding reminders,
        Monitoring monitoring,
        Compliance compliance,
        List<BreakCode> breaks,
        Demo demo,
        MessageSettings messages,
        PaySettings pay,
        Metrics metrics,
        RecordingSettings recordings,
        Reports reports,
        QualitySettings quality) {

    /** When the site's day begins by its wall clock, for what no agent at work did. */
    public record Reports(LocalTime dayBegins) {}

    /** Who may read the metrics; an empty token leaves them to this machine. */
    public record Metrics(Secret token) {}

    /** Where browsers reach the gateway. */
    public record Http(String host, int port, List<String> origins, boolean secureCookies) {}

    /** How long a sign-in lasts, and after how long without input the desk locks. */
    public record Session(Duration idle, Duration absolute, Duration lock) {}

    /** How many guesses at a password are let through. */
    public record SignIn(int failuresPerUser, int failuresPerAddress, Duration firstWait, Duration longestWait) {}

    /** What may be imported; {@code maxSize} in bytes. */
    public record Imports(long maxSize) {}

    /** The system of record; {@code uri} may hold a password, and is empty for the embedded store. */
    public record Store(Secret uri, int embeddedPort) {
        /** Where the MongoDB is; empty when the store runs in this process. */
        public Optional<String> mongo() {
            return uri.value().isEmpty() ? Optional.empty() : Optional.of(uri.value());
        }
    }

    /**
     * How one payer is reached; {@code match} is its id or name as claims carry it; hours and zone may be empty.
     */
    public record PayerLine(String match, E164 phone, String hours, Optional<ZoneId> zone, PayerTerms terms) {}

    /**
     * On what terms a payer takes claims and calls. Days are 0 when not known.
     *
     * @param turnaroundDays from receipt of a claim to the decision
     * @param filingDays from the last day of service until a claim must have been received
     * @param correctedDays from the last day of service until a corrected claim must have been
     * @param appealDays from a decision until an appeal must have been
     * @param claimsPerCall that its representatives take at most, 1 or more
     */
    public record PayerTerms(int turnaroundDays, int filingDays, int correctedDays, int appealDays, int claimsPerCall) {
        /** Nothing is known; three to five claims a call are usual, and no payer is known to publish its number. */
        public static final PayerTerms USUAL = new PayerTerms(0, 0, 0, 0, 3);
    }

    /** The other gateways; {@code members} are {@code host:port}. */
    public record Cluster(boolean on, String host, int port, List<String> members) {}

    /**
     * How Asterisk is reached; {@code seatKey} gives the endpoints' secrets (docs/telephony.md). {@code practice}: its line leads to the practice
     * exchange and cannot reach the public network.
     *
     * @param origination how many calls may go to the switch
     * @param waiting how those may wait that may not go yet
     */
    public record Switchboard(
            Ami ami,
            OriginationLimits origination,
            Waiting waiting,
            URI sipSocket,
            String sipDomain,
            E164 callerId,
            Secret seatKey,
            boolean practice) {}

    /** The control connection to Asterisk. */
    public record Ami(String host, int port, String user, Secret secret) {}

    /** The office as the desk shows it. */
    public record Site(String name, ZoneId zone) {}

    /**
     * What call scripts say of the office.
     *
     * @param capacity in whose right it calls; what is not said is the strictest (C-01)
     * @param office its name on the telephone; empty takes the site's
     * @param recorded whether calls are recorded, which scripts then announce
     * @param assistance whether there is a financial assistance policy to mention
     * @param plan the policy for payment in parts, when there is one
     * @param payOnline an address to read out, when there is one
     */
    public record Scripts(
            Capacity capacity,
            String office,
            boolean recorded,
            boolean assistance,
            Optional<Plan> plan,
            Optional<String> payOnline) {}

    /**
     * How reminder calls go.
     *
     * @param people id of the campaign whose agents take those whom a recorded voice may not call; empty takes the first that calls patients
     * @param judges whether it is heard if a person or a machine answered
     * @param messages whether machines are left the limited-content message
     * @param letters whether strategies may order letters
     * @param strangers whether an agent is sought for somebody who calls and whom nobody knows
     * @param questions where the switch records questions, and how long they stay
     */
    public record Reminding(
            Optional<String> people,
            boolean judges,
            boolean messages,
            boolean letters,
            boolean strangers,
            Questions questions) {}

    /**
     * Recorded questions.
     *
     * @param directory where the switch records them, absolute
     * @param keep how long one stays after it was answered or closed
     */
    public record Questions(Path directory, Duration keep) {}

    /**
     * How supervisors go on agents' lines.
     *
     * @param agentsAreTold whether an agent is told who is on the line, and how
     */
    public record Monitoring(boolean agentsAreTold) {}

    /**
     * What the compliance rules are told.
     *
     * @param rules files that add to the rules shipped, absolute
     * @param client whose accounts are worked, as the rules name it; empty when not said
     * @param site where the agents sit
     * @param callerIds numbers that may be shown to called parties
     * @param clients whose accounts are worked, when there are several; {@code client} is then empty
     */
    public record Compliance(
            List<Path> rules, String client, AgentSite site, Set<E164> callerIds, List<Client> clients) {
        /** Copies. */
        public Compliance {
            rules = List.copyOf(rules);
            callerIds = Set.copyOf(callerIds);
            clients = List.copyOf(clients);
        }
    }

    /** The invented world to try things in; {@code password} is empty unless {@code on}. */
    public record Demo(boolean on, Secret password) {
        /** The password of the demo users, when there are any. */
        public Optional<Secret> users() {
            return on ? Optional.of(password) : Optional.empty();
        }
    }
}
