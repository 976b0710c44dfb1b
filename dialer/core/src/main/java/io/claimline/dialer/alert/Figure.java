package io.claimline.dialer.alert;

/** What a threshold can be set on. Names are stored and cross the wire: they never change. */
public enum Figure {
    /** Today's live answers without an agent in time, as a share of the campaign's abandon cap; 1 is the cap (16 CFR 310.4(b)(4)(i)). */
    ABANDONED_TODAY(Subject.Kind.CAMPAIGN, Unit.SHARE, true),
    /** The same over the 30 days that the law counts. */
    ABANDONED_WINDOW(Subject.Kind.CAMPAIGN, Unit.SHARE, true),
    /** How long the party that has waited longest has waited for an agent. */
    OLDEST_WAIT(Subject.Kind.CAMPAIGN, Unit.SECONDS, true),
    /** Agents who are ready in a campaign that runs, while none of its calls is on its way. */
    READY_WITHOUT_CALLS(Subject.Kind.CAMPAIGN, Unit.COUNT, true),
    /** Work items that could be dialled, in a campaign that runs and has agents. */
    LEADS_READY(Subject.Kind.CAMPAIGN, Unit.COUNT, false),
    /** Agents' time on calls and in wrap-up, as a share of their time on calls, in wrap-up and ready. */
    OCCUPANCY(Subject.Kind.CAMPAIGN, Unit.SHARE, true),
    /** Answered of placed calls, over the last quarter of an hour. */
    ANSWER_SHARE(Subject.Kind.CAMPAIGN, Unit.SHARE, false),
    /** How long a payer's line is still open while work for it is left. */
    PAYER_CLOSES(Subject.Kind.PAYER, Unit.SECONDS, false),
    /** How long an agent has been on one call, hold included. */
    AGENT_TALK(Subject.Kind.AGENT, Unit.SECONDS, true),
    /** How long an agent has kept the party on hold. */
    AGENT_HOLD(Subject.Kind.AGENT, Unit.SECONDS, true),
    /** How long an agent has been writing up one call, also after the limit. */
    AGENT_WRAP_UP(Subject.Kind.AGENT, Unit.SECONDS, true),
    /** How long an agent's break has gone on beyond what is planned for it. */
    AGENT_BREAK_OVER(Subject.Kind.AGENT, Unit.SECONDS, true),
    /** How long an agent has not responded. */
    AGENT_NOT_RESPONDING(Subject.Kind.AGENT, Unit.SECONDS, true),
    /** 1 while a gateway has no connection to the switch. */
    SWITCH_DOWN(Subject.Kind.GATEWAY, Unit.STATE, true),
    /** From an originate to the first sign of its channel. */
    ORIGINATE_DELAY(Subject.Kind.GATEWAY, Unit.MILLISECONDS, true),
    /** Lines in use of those that may be. */
    LINES_USED(Subject.Kind.GATEWAY, Unit.SHARE, true),
    /** Events of the switch that a gateway has taken in and not dealt with. */
    EVENT_BACKLOG(Subject.Kind.GATEWAY, Unit.COUNT, true),
    /** 1 while a gateway's journal takes nothing: nothing is dialled there. */
    JOURNAL_REFUSING(Subject.Kind.GATEWAY, Unit.STATE, true),
    /** 1 while a gateway cannot reach the store. */
    STORE_AWAY(Subject.Kind.GATEWAY, Unit.STATE, true),
    /** 1 while a gateway can make no speech. */
    SPEECH_DOWN(Subject.Kind.GATEWAY, Unit.STATE, true),
    /** 1 while the carrier does not answer a gateway's switch, or does not take its registration. */
    TRUNK_DOWN(Subject.Kind.GATEWAY, Unit.STATE, true),
    /** 1 while another part of a gateway does not do its work. */
    PART_DOWN(Subject.Kind.GATEWAY, Unit.STATE, true);

    private final Subject.Kind of;
    private final Unit unit;
    private final boolean highIsBad;

    Figure(Subject.Kind of, Unit unit, boolean highIsBad) {
        this.of = of;
        this.unit = unit;
        this.highIsBad = highIsBad;
    }

    /** What it is measured in. */
    public enum Unit {
        /** 0 or more; 1 is the whole. */
        SHARE,
        /** 0 or more. */
        SECONDS,
        /** 0 or more. */
        MILLISECONDS,
        /** Whole, 0 or more. */
        COUNT,
        /** 0 or 1. */
        STATE
    }

    /** What it is a figure of. */
    public Subject.Kind of() {
        return of;
    }

    /** Its unit. */
    public Unit unit() {
        return unit;
    }

    /** Whether the value is worse the higher it is; else the lower. */
    public boolean highIsBad() {
        return highIsBad;
    }
}
