package io.claimline.gateway.app.report;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.port.AuditLog;
import io.claimline.dialer.report.Kpis;
import io.claimline.gateway.app.outbox.MessageProvider.Handover;
import io.claimline.gateway.app.outbox.MessageProvider.Outgoing;
import io.claimline.gateway.app.outbox.SmtpProvider;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.app.security.Accounts;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.store.report.ReportSchedules;
import io.claimline.gateway.store.report.Schedule;
import io.claimline.gateway.store.report.Schedule.Recipient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends reports when they are due. Each goes out once, whichever gateway sends it: its lease is one conditional write, and who has it is written down before the next is written to. When a
 * relay does not answer, the rest is tried again after the lease, for twelve hours. Only sums go out, never calls.
 */
public final class ReportPost {
    private static final Logger LOG = LoggerFactory.getLogger(ReportPost.class);
    private static final long EVERY_MS = 30_000;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final AgentId REPORTS = new AgentId("reports");

    private final ReportSchedules schedules;
    private final ReportDesk desk;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Mail mail;
    private final InstantSource clock;

    /** Why somebody is tried again, and why somebody is not. */
    private record Told(String again, String never) {
        static final Told NOTHING = new Told("", "");

        Told and(Told other) {
            return new Told((again + " " + other.again).strip(), (never + " " + other.never).strip());
        }
    }

    /** Hands an e-mail with a file over. */
    @FunctionalInterface
    public interface Mail {
        /** Never fails: what went wrong is in the answer. */
        Future<Handover> send(Outgoing message, SmtpProvider.Attachment file);
    }

    /** Sends by that relay. */
    public ReportPost(
            ReportSchedules schedules,
            ReportDesk desk,
            Accounts accounts,
            AuditLog audit,
            Mail mail,
            InstantSource clock) {
        this.schedules = schedules;
        this.desk = desk;
        this.accounts = accounts;
        this.audit = audit;
        this.mail = mail;
        this.clock = clock;
    }

    /** Looks every half minute. */
    public void start(Vertx vertx) {
        vertx.setPeriodic(
                EVERY_MS,
                id -> round().onFailure(failure ->
                        LOG.warn("A scheduled report was not sent, it is tried again: {}", failure.getMessage())));
    }

    /** Sends what is due; completes with how many reports were looked at. */
    Future<Integer> round() {
        var now = clock.instant();
        return Stages.future(schedules.lease(now, now.plus(LEASE)))
                .compose(due -> due.map(
                                one -> send(one).compose(done -> round()).map(more -> more + 1))
                        .orElseGet(() -> Future.succeededFuture(0)));
    }

    private Future<Void> send(Schedule due) {
        if (clock.instant().isAfter(due.nextAt().plus(ScheduleTimes.longest()))) {
            return over(due, Optional.empty(), due.problem().isEmpty() ? "It was not sent in time." : due.problem());
        }
        var query = ScheduleTimes.query(due, desk.calendar());
        return desk.of(query)
                .compose(report -> accounts.all().compose(people -> {
                    var file = ReportFile.of(due.format());
                    var attachment = new SmtpProvider.Attachment(
                            file.name(query), file.type(), Buffer.buffer(file.write(report)));
                    var told = Future.succeededFuture(Told.NOTHING);
                    for (var recipient : due.recipients()) {
                        if (!due.sentTo().contains(recipient.user())) {
                            told = told.compose(before -> send(due, recipient, report, attachment, people)
                                    .map(before::and));
                        }
                    }
                    return told.compose(all -> all.again().isEmpty()
                            ? over(due, Optional.of(clock.instant()), all.never())
                            : Stages.future(schedules.failed(due, all.again())));
                }));
    }

    private Future<Void> over(Schedule due, Optional<java.time.Instant> at, String problem) {
        var next = ScheduleTimes.next(due, desk.calendar(), clock.instant());
        return Stages.future(schedules.done(due, next, at, problem));
    }

    /** The audit first: what cannot be written down is not sent. */
    private Future<Told> send(
            Schedule due, Recipient to, Report report, SmtpProvider.Attachment file, List<Account> people) {
        if (people.stream().noneMatch(one -> one.id().value().equals(to.user()) && one.role() != Role.AGENT)) {
            return never(due, to, "who may not see reports any more");
        }
        var key = "report-" + due.id() + "-" + due.nextAt().getEpochSecond() + "-" + to.user();
        return Stages.future(audit.keep(entry(due, to, key)))
                .compose(kept -> mail.send(
                        new Outgoing(key, to.address(), due.name(), text(due, report), Optional.empty()), file))
                .compose(answer -> switch (answer) {
                    case Handover.Taken _ ->
                        Stages.future(schedules.sent(due, to.user())).map(Told.NOTHING);
                    case Handover.Refused no -> never(due, to, "for " + no.why());
                    case Handover.Unreachable no ->
                        Future.succeededFuture(new Told("To " + to.user() + ": " + no.why() + ".", ""));
                });
    }

    /** Done with for this time, and said. */
    private Future<Told> never(Schedule due, Recipient to, String why) {
        LOG.warn("A scheduled report is not sent to {}, {}", to.user(), why);
        var text = "Not sent to " + to.user() + ", " + why + ". Remove the schedule, and add it with who is to get it.";
        return Stages.future(schedules.sent(due, to.user())).map(new Told("", text));
    }

    private AuditEntry entry(Schedule due, Recipient to, String key) {
        return new AuditEntry(
                AuditAction.REPORT_SENT + ":" + key,
                clock.instant(),
                Actor.of(REPORTS),
                Deed.done(AuditAction.REPORT_SENT),
                List.of(),
                Map.of("schedule", due.id(), "to", to.user()),
                Map.of());
    }

    static String text(Schedule due, Report report) {
        var of = report.query();
        var figures = Kpis.list().stream()
                .filter(kpi -> kpi.of(report.totals()).isPresent())
                .map(kpi -> String.format(
                        "  %-24s %,14.2f   = %s",
                        kpi.name(), kpi.of(report.totals()).getAsDouble(), kpi.formula()))
                .collect(Collectors.joining("\n"));
        var late = report.pending() == 0
                ? ""
                : "\nSome of the latest records are not counted yet; the page has them when they are.\n";
        return due.name() + "\n\nShift dates " + of.from() + " to " + of.to() + ", by "
                + of.by().wire() + "; the rows are in the file.\n\n" + figures + "\n" + late
                + "\nSent by Claimline because " + due.madeBy()
                + " scheduled it. The calls behind the numbers are on the page Reports.\n";
    }
}
