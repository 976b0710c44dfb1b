package io.claimline.gateway.app.demo;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.Audience;
import io.claimline.gateway.app.campaigns.CampaignEndpoints;
import io.claimline.gateway.app.config.GatewaySettings.PayerLine;
import io.claimline.gateway.app.config.GatewaySettings.PayerTerms;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.guest.Directory;
import io.claimline.gateway.app.imports.ClaimImports;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.app.security.Accounts;
import io.claimline.gateway.app.security.Passwords;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.worklist.Worklists;
import io.claimline.gateway.ledger.demo.DemoBook;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the demonstration once: users, then a book of claims by the way every import goes, then the campaigns, which are looked for to know whether
 * it was done. Interrupted, it goes on where it was at the next start.
 */
public final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final CampaignId PATIENTS = new CampaignId("patients-demo");
    private static final CampaignId PAYERS = new CampaignId("payers-demo");
    private static final int AGENTS = 5;
    private static final int CLAIMS = 240;
    private static final long SEED = 2026;

    private final Accounts accounts;
    private final Passwords passwords;
    private final StoredCampaigns campaigns;
    private final ClaimImports imports;
    private final Worklists worklists;
    private final E164 callerId;
    private final InstantSource clock;

    public Demo(
            Accounts accounts,
            Passwords passwords,
            StoredCampaigns campaigns,
            ClaimImports imports,
            Worklists worklists,
            E164 callerId,
            InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.campaigns = campaigns;
        this.imports = imports;
        this.worklists = worklists;
        this.callerId = callerId;
        this.clock = clock;
    }

    /** The payers of the book on the practice exchange: half of them have a long menu and queue, half a short one. */
    public static List<PayerLine> payers() {
        return List.of(
                payer("NWH01", "+18005550101", "America/New_York"),
                payer("BHM02", "+18885550102", "America/New_York"),
                payer("CGB03", "+18005550103", "America/Chicago"),
                payer("SRA04", "+18885550104", "America/Denver"),
                payer("LSM05", "+18885550105", "America/Chicago"),
                payer("PSA06", "+18005550106", "America/Chicago"));
    }

    /** Whom agents can bring to a call on the practice exchange. */
    public static List<Directory.Entry> directory() {
        return List.of(
                new Directory.Entry(
                        "demo-1", "Interpreter, Spanish", new E164("+12025550120"), Optional.of(Audience.PATIENT)),
                new Directory.Entry(
                        "demo-2", "Billing office, supervisor on duty", new E164("+12025550121"), Optional.empty()));
    }

    /** Sees to it that it is there. */
    public Future<Void> make(Secret password) {
        return users(password)
                .compose(v -> campaigns.find(PAYERS))
                .compose(found -> found.isPresent() ? Future.succeededFuture() : book());
    }

    private Future<Void> users(Secret password) {
        return accounts.find("admin")
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture()
                        : passwords.hash(password.value()).compose(this::addUsers));
    }

    private Future<Void> addUsers(String hash) {
        var added = Future.<Boolean>succeededFuture();
        for (int seat = 1; seat <= AGENTS; seat++) {
            var agent = new Account(new AgentId("agent" + seat), "Agent " + seat, Role.AGENT, seat, hash);
            added = added.compose(v -> accounts.add(agent));
        }
        var supervisor = new Account(new AgentId("super1"), "Supervisor 1", Role.SUPERVISOR, AGENTS + 1, hash);
        // The administrator is last: it is looked for to know whether all were added.
        var admin = new Account(new AgentId("admin"), "Administrator", Role.ADMIN, AGENTS + 2, hash);
        return added.compose(v -> accounts.add(supervisor))
                .compose(v -> accounts.add(admin))
                .mapEmpty();
    }

    private Future<Void> book() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var text = DemoBook.write(SEED, CLAIMS, today).getBytes(StandardCharsets.UTF_8);
        return imports.run(ClaimFileSource.of(text), "demonstration book", "admin")
                .onSuccess(
                        report -> LOG.info("Imported the demonstration book: {} claims", report.getInteger("claims")))
                .compose(report -> campaign(PATIENTS, "Patients (demo)", Audience.PATIENT, DialMode.PROGRESSIVE))
                .compose(v -> campaign(PAYERS, "Payers (demo)", Audience.PAYER, DialMode.PREVIEW));
    }

    private Future<Void> campaign(CampaignId id, String name, Audience audience, DialMode mode) {
        Campaign campaign = CampaignEndpoints.usual(id, name, audience, mode, callerId);
        // The worklist first: a campaign that is there has its work items.
        return worklists
                .fill(campaign)
                .compose(report -> campaigns.add(campaign))
                .mapEmpty();
    }

    private static PayerLine payer(String match, String phone, String zone) {
        return new PayerLine(
                match,
                new E164(phone),
                "Mon-Fri 8-18",
                Optional.of(ZoneId.of(zone)),
                new PayerTerms(21, 180, 365, 180, 3));
    }
}
