package io.claimline.gateway.app.floor;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.identity.Statement;
import io.claimline.gateway.app.guest.Arrangement;
import java.util.Map;

/**
 * What an agent can ask of the floor; one record per REST command of the desk. An order about a call or a work item names the one that the
 * page was looking at: the conductor refuses an order that comes late.
 */
public sealed interface DeskCommand {
    /** Work this campaign. */
    record Join(CampaignId campaign) implements DeskCommand {}

    /** End work on the campaign. */
    record Leave() implements DeskCommand {}

    /** Call my headset and keep it up: {@code webrtc} (the browser) or {@code phone} (a SIP telephone). */
    record PutOnHeadset(String kind) implements DeskCommand {}

    /** Hang my headset up. */
    record TakeOffHeadset() implements DeskCommand {}

    /** Give me calls. */
    record Ready() implements DeskCommand {}

    /** No calls, for this reason. */
    record Break(String reason) implements DeskCommand {}

    /** Dial the previewed work item. */
    record Dial(LeadId lead) implements DeskCommand {}

    /** Give the previewed work item back. */
    record Skip(LeadId lead, String reason) implements DeskCommand {}

    /** Music for the party. */
    record Hold(CallId call) implements DeskCommand {}

    /** Back to the party. */
    record Resume(CallId call) implements DeskCommand {}

    /** My voice off or on. */
    record Mute(CallId call, boolean muted) implements DeskCommand {}

    /** Record the call from now on, or pause that. */
    record Recording(CallId call, boolean on) implements DeskCommand {}

    /** Send digits to the party. */
    record Digits(CallId call, String digits) implements DeskCommand {}

    /** End the call. */
    record HangUp(CallId call) implements DeskCommand {}

    /** More time to record what was said. */
    record Extend(CallId call) implements DeskCommand {}
    /** Dial another number of the party of the previewed work item. */
    record DialOther(LeadId lead, E164 number) implements DeskCommand {}

    /** Bring a colleague to the call: {@code agent} names them, or a line of the directory, {@code line}; the other is empty. */
    record Invite(CallId call, String agent, String line, boolean handOver) implements DeskCommand {}

    /** Change who hears whom on the call, or leave it. */
    record Arrange(CallId call, Arrangement what) implements DeskCommand {}

    /** Take a parked call. */
    record Take(CallId call) implements DeskCommand {}

    /** Compare what the person on the line stated with what is on file. */
    record Verify(CallId call, Statement said) implements DeskCommand {}

    /** The unknown caller is the patient of this claim. */
    record Link(CallId call, String claim) implements DeskCommand {}

    /** What was said, as entered; {@code claim} is empty when it is about the whole call; {@code then} is {@code ready} or {@code break}. */
    record SaveOutcome(
            OutcomeId outcome, CallId call, String claim, String status, Map<String, String> fields, String then)
            implements DeskCommand {
        /** Copies the fields. */
        public SaveOutcome {
            fields = Map.copyOf(fields);
        }
    }

    /** What is typed so far about a claim, or about the whole call when {@code claim} is empty; {@code seen} is the version it was typed over. */
    record KeepDraft(CallId call, String claim, long seen, String status, Map<String, String> fields)
            implements DeskCommand {
        /** Copies the fields. */
        public KeepDraft {
            fields = Map.copyOf(fields);
        }

        /** What is typed is nobody's business but the store's. */
        @Override
        public String toString() {
            return "KeepDraft[call=" + call + ", seen=" + seen + "]";
        }
    }
}
