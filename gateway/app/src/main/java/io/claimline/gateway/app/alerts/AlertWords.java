package io.claimline.gateway.app.alerts;

import io.claimline.dialer.alert.Alert;
import io.claimline.dialer.alert.Figure;
import java.util.Locale;

/** An alert in words: what, where, and what to do. Of people only agents are named, and nothing of any patient is told. */
final class AlertWords {
    private AlertWords() {}

    /** What is wrong, in one sentence. */
    static String what(Alert alert) {
        var value = amount(alert.figure(), alert.value());
        return switch (alert.figure()) {
            case ABANDONED_TODAY -> "Answers without an agent in time are at " + value + " of today's abandon cap";
            case ABANDONED_WINDOW -> "Answers without an agent in time are at " + value + " of the 30-day abandon cap";
            case OLDEST_WAIT -> "A party has waited " + value + " for an agent";
            case READY_WITHOUT_CALLS ->
                value + (alert.value() == 1 ? " agent is" : " agents are") + " ready and nothing is being dialled";
            case LEADS_READY -> value + (alert.value() == 1 ? " work item is" : " work items are") + " left to dial";
            case OCCUPANCY -> "Agents are occupied " + value + " of their time";
            case ANSWER_SHARE -> value + " of the calls are answered";
            case PAYER_CLOSES -> "The line closes in " + value + " with work left for it";
            case AGENT_TALK -> "On one call for " + value;
            case AGENT_HOLD -> "Keeps the party on hold for " + value;
            case AGENT_WRAP_UP -> "Writes up one call for " + value;
            case AGENT_BREAK_OVER -> "The break goes on " + value + " beyond its plan";
            case AGENT_NOT_RESPONDING -> "Has not responded for " + value;
            case SWITCH_DOWN -> "No connection to the telephone switch: nothing can be dialled or answered";
            case ORIGINATE_DELAY -> "The switch takes " + value + " to begin a call";
            case LINES_USED -> value + " of the lines are in use";
            case EVENT_BACKLOG -> value + " events of the switch are not dealt with yet";
            case JOURNAL_REFUSING -> "The journal takes nothing: dialling has stopped on this gateway";
            case STORE_AWAY -> "The store does not answer: outcomes are kept on this gateway until it does";
            case TRUNK_DOWN -> "The carrier does not answer, or does not take our registration: no call is carried";
            case SPEECH_DOWN -> "No speech can be made: reminders without prepared sound are not called";
            case PART_DOWN -> "A part does not do its work: " + alert.subject().name();
        };
    }

    /** Where it is. */
    static String where(Alert alert) {
        return switch (alert.subject().kind()) {
            case CAMPAIGN -> "Campaign " + alert.subject().name();
            case PAYER -> "Payer " + alert.subject().name();
            case AGENT -> "Agent " + alert.subject().name();
            case GATEWAY -> "Gateway " + alert.subject().id().replaceFirst("/.*", "");
        };
    }

    /** What to do. */
    static String remedy(Alert alert) {
        return switch (alert.figure()) {
            case ABANDONED_TODAY, ABANDONED_WINDOW ->
                "Bring agents to the campaign, or set its pace to one line per ready agent until the share falls.";
            case OLDEST_WAIT -> "Free an agent with the skills the campaign asks for, or slow its pace.";
            case READY_WITHOUT_CALLS ->
                "Open Who can be called in the campaign's row: it names what holds calls back. Move the agents"
                        + " meanwhile.";
            case LEADS_READY -> "Import work, fill the worklist, or move the agents to another campaign.";
            case OCCUPANCY -> "Bring agents to the campaign or give breaks: people cannot keep this up.";
            case ANSWER_SHARE -> "Check the caller id with the carrier, and the hours at which these numbers answer.";
            case PAYER_CLOSES ->
                "Move agents to this payer's campaign now, or leave the rest to the next business day.";
            case AGENT_TALK, AGENT_HOLD -> "Listen in from the agent's row; whisper, or ask whether help is wanted.";
            case AGENT_WRAP_UP -> "Ask the agent what holds the outcome up, or look at the campaign's wrap-up limit.";
            case AGENT_BREAK_OVER -> "Message the agent, or log them out: the time counts as break.";
            case AGENT_NOT_RESPONDING ->
                "Ask whether the agent is at the desk and the headset works; make them ready from their row.";
            case SWITCH_DOWN -> "Look at the switch: ./claimline status and ./claimline logs switch.";
            case ORIGINATE_DELAY -> "Lower calls-per-second of the switch, or look for other load on its machine.";
            case LINES_USED -> "Lower the line limits of campaigns, or have the carrier add channels.";
            case EVENT_BACKLOG -> "Look for load on this gateway's machine; move campaigns to another gateway.";
            case JOURNAL_REFUSING -> "Make room on the gateway's disk; ./claimline doctor names the directory.";
            case STORE_AWAY -> "Look at MongoDB and the network to it; nothing is lost while the gateway runs.";
            case TRUNK_DOWN ->
                "Look at the network of the switch, then call the carrier. Calls go on by themselves once it answers.";
            case SPEECH_DOWN -> "Look at the speaking program or service named in speech of the settings.";
            case PART_DOWN -> "GET /api/v1/status on that gateway says what is wrong with it.";
        };
    }

    /** A value with its unit. */
    static String amount(Figure figure, double value) {
        return switch (figure.unit()) {
            case SHARE -> String.format(Locale.ROOT, "%.0f %%", 100 * value);
            case SECONDS -> value >= 120 ? Math.round(value / 60) + " min" : Math.round(value) + " s";
            case MILLISECONDS -> Math.round(value) + " ms";
            case COUNT, STATE -> String.valueOf(Math.round(value));
        };
    }
}
