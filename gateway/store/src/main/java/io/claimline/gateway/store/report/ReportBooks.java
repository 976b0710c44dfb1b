package io.claimline.gateway.store.report;

import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.mark.ReportMarks;

/** Everything that reports read and write. */
public final class ReportBooks {
    private final MongoLink link;
    private final AgentTimes times;

    /** Books at the end of the link; agents' time goes by way of the journal. */
    public ReportBooks(MongoLink link, AgentTimes times) {
        this.link = link;
        this.times = times;
    }

    /** Agents' time. */
    public AgentTimes times() {
        return times;
    }

    /** What must be reckoned again. */
    public ReportMarks marks() {
        return new ReportMarks(link);
    }

    /** The counts of each hour. */
    public ReportSheets sheets() {
        return new ReportSheets(link);
    }

    /** What the counts are made of. */
    public HourReader hours(ShiftCalendar calendar) {
        return new HourReader(link, calendar);
    }

    /** Which agents are a team. */
    public Teams teams() {
        return new Teams(link);
    }

    /** Reports that are sent by e-mail. */
    public ReportSchedules schedules() {
        return new ReportSchedules(link);
    }
}
