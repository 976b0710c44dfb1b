package io.claimline.dialer.audit;

/** What is written down of a person at work. Names are stored: they never change. */
public enum AuditAction {
    /** What the person on the line stated is what is on file (C-43). */
    VERIFIED,
    /** What the person on the line stated is not what is on file. */
    NOT_VERIFIED,
    /** Protected text was copied to the clipboard; which, never the text. */
    COPIED,
    /** The desk was left alone and its protected text taken off the screen. */
    LOCKED,
    /** The desk was opened again with the password. */
    UNLOCKED,
    /** A wrong password was given to a locked desk. */
    UNLOCK_REFUSED,
    /** More time for wrap-up was taken; how often on this call. */
    WRAP_UP_EXTENDED,
    /** A call was given to the agent and did not reach it. */
    CALL_MISSED,
    /** A supervisor sent a message; to how many, never the text. */
    MESSAGE_SENT,
    /** An agent acknowledged a message. */
    MESSAGE_READ,
    /** A call-back was moved to another time or agent. */
    CALL_BACK_MOVED,
    /** An entry was added to the ledger of consents and refusals by hand; its id. */
    LEDGER_ENTERED,
    /** The ledger was looked into for one person or number. */
    LEDGER_SEARCHED,
    /** A file was taken into the ledger; how many entries. */
    LEDGER_IMPORTED,
    /** A line of the ledger was kept, whoever wrote it. */
    LEDGER_KEPT,
    /** The ledger was exported. */
    LEDGER_EXPORTED,
    /** Messages to patients, questions of theirs or payments were listed; which, and how many. */
    PATIENT_LIST_READ,
    /** A message to a patient was put into the outbox by hand; its id. */
    PATIENT_MESSAGE_PUT,
    /** A message to a patient was sent again or cancelled by hand. */
    PATIENT_MESSAGE_CHANGED,
    /** A patient's question was answered or closed; never the words. */
    TASK_ENDED,
    /** An e-mail address or a language of a guarantor was entered by hand; of whom, never the value. */
    GUARANTOR_TOLD,
    /** A file of contacts was taken in; how many rows. */
    GUARANTORS_IMPORTED,
    /** A patient's recorded question was played; which. */
    QUESTION_PLAYED,
    /** A recorded question was removed, the time set for it being over; which. */
    QUESTION_REMOVED,
    /** Letters that waited were put into the file of the day; how many. */
    LETTERS_HANDED_OVER,
    /** The file of letters of a day was fetched; which, and how many. */
    LETTERS_FETCHED,
    /** Somebody signed in. */
    SIGNED_IN,
    /** A sign-in was refused; whose, when there is such a user. */
    SIGN_IN_REFUSED,
    /** Somebody signed out. */
    SIGNED_OUT,
    /** Something was asked for that the role may not do; which operation. */
    ACCESS_REFUSED,
    /** A work item was put on an agent's desk. */
    WORK_SHOWN,
    /** A claim, or what was said of it, was read. */
    CLAIM_READ,
    /** Claims were listed or searched; which were shown. */
    CLAIMS_LISTED,
    /** A worklist was looked into; which items were shown. */
    WORK_LISTED,
    /** It was told why a lead is or is not called. */
    WORK_EXPLAINED,
    /** An agent said whose account an unknown caller calls about; on which call, and which claim was chosen. */
    CALLER_LINKED,
    /** Outcomes of a call were read. */
    CALL_READ,
    /** What was asked about call-backs was listed. */
    CALL_BACKS_LISTED,
    /** A campaign was created. */
    CAMPAIGN_CREATED,
    /** A campaign was started. */
    CAMPAIGN_STARTED,
    /** A campaign was stopped. */
    CAMPAIGN_STOPPED,
    /** The pace, limits or wrap-up of a campaign were changed; from what to what. */
    CAMPAIGN_CHANGED,
    /** A worklist was filled from claims. */
    WORKLIST_FILLED,
    /** A draft of a script was kept or dropped. */
    SCRIPT_DRAFTED,
    /** A version of a script was made. */
    SCRIPT_CHANGED,
    /** Another version of a script became the one that is shown. */
    SCRIPT_ACTIVATED,
    /** A strategy got another version. */
    STRATEGY_CHANGED,
    /** The plan of a reminder campaign was made or changed. */
    REMINDERS_PLANNED,
    /** A reminder campaign was let go, paused or stopped; from what to what. */
    REMINDERS_STATE_CHANGED,
    /** A supervisor had the round of a reminder campaign made at once; how much was ordered. */
    REMINDERS_PLANNED_NOW,
    /** Who would be reminded, when and why was exported; how many accounts. */
    REMINDERS_EXPORTED,
    /** Accounts were put under a strategy; how many. */
    ACCOUNTS_ENROLLED,
    /** A file of claims was imported; how many claims. */
    FILE_IMPORTED,
    /** The audit trail was searched. */
    AUDIT_SEARCHED,
    /** The audit trail was exported. */
    AUDIT_EXPORTED,
    /** The audit trail was verified; what came of it. */
    AUDIT_VERIFIED,
    /** A gateway started; with which version, rules and settings. Holds the heads of the other chains. */
    GATEWAY_STARTED,
    /** The heads of other chains, written into this one. */
    CHAINS_ANCHORED,
    /** A supervisor began to be on an agent's line, or changed how: whose, how and why. */
    MONITORED,
    /** A supervisor left an agent's line. */
    MONITORING_ENDED,
    /** A supervisor took a call over from an agent; why. */
    CALL_TAKEN_OVER,
    /** Somebody said that they see to an alert; which. */
    ALERT_ACKNOWLEDGED,
    /** A rule of alerts was changed or set back; which, from what to what. */
    ALERT_RULE_CHANGED,
    /** It was changed who is told of alerts; how many, never whom. */
    ALERT_NOTICES_CHANGED,
    /** A supervisor ended a call; why. */
    CALL_ENDED,
    /** A supervisor sent an agent on a break, made one ready, logged one out or moved one; what, and why. */
    AGENT_ORDERED,
    /** A supervisor changed an agent's skills; from what to what. */
    SKILLS_CHANGED,
    /** A supervisor took a work item out, put it back or pinned it; what, and why. */
    WORK_ORDERED,
    /** Recordings of calls were listed; which were shown. */
    RECORDINGS_SEARCHED,
    /** A recording was opened to be heard; why. */
    RECORDING_HEARD,
    /** A recording was taken along as a file; why. */
    RECORDING_DOWNLOADED,
    /** A recording is kept whatever its age; why. */
    RECORDING_HELD,
    /** A recording is not held any more; why. */
    RECORDING_RELEASED,
    /** A recording was deleted, by hand or by its age; why. */
    RECORDING_ERASED,
    /** The calls behind a number of a report were listed; by what, and of which dates. */
    REPORT_CALLS_READ,
    /** A report was taken as a file; by what, and of which dates. */
    REPORT_EXPORTED,
    /** A report was sent by e-mail; to whom. */
    REPORT_SENT,
    /** A report was scheduled, or is not any more; for whom. */
    REPORT_SCHEDULED,
    /** The agents of a team were set, or the team was removed. */
    TEAM_CHANGED,
    /** Reports were ordered to be reckoned anew; of which dates. */
    REPORTS_REBUILT,
    /** A scorecard was begun, or its draft was kept. */
    SCORECARD_CHANGED,
    /** A draft of a scorecard became its next version; which. */
    SCORECARD_PUBLISHED,
    /** A scorecard is used for nothing new, or is again; which of the two. */
    SCORECARD_RETIRED,
    /** Somebody began to score a call. */
    EVALUATION_BEGUN,
    /** A draft of an evaluation was kept. */
    EVALUATION_DRAFTED,
    /** A draft of an evaluation was given up. */
    EVALUATION_DROPPED,
    /** An evaluation was released to its agent; the score. */
    EVALUATION_RELEASED,
    /** A released evaluation was corrected; from which score to which, never the words. */
    EVALUATION_CORRECTED,
    /** An evaluation was read. */
    EVALUATION_READ,
    /** Evaluations were listed; which were shown. */
    EVALUATIONS_LISTED,
    /** An agent acknowledged an evaluation. */
    EVALUATION_ACKNOWLEDGED,
    /** An agent disputed an evaluation; how many answers, never the words. */
    EVALUATION_DISPUTED,
    /** A dispute was decided; from which score to which. */
    DISPUTE_DECIDED,
    /** A rule that draws calls to be scored was set or removed; which. */
    SAMPLING_RULE_CHANGED,
    /** Drawn calls were listed; which were shown. */
    QUALITY_TASKS_LISTED,
    /** A drawn call was given to another evaluator, or taken out of the queue; never the words. */
    QUALITY_TASK_CHANGED,
    /** A calibration was opened or closed. */
    CALIBRATION_CHANGED,
    /** A calibration was read. */
    CALIBRATION_READ,
    /** Somebody kept or handed in answers in a calibration. */
    CALIBRATION_ANSWERED,
    /** Trends of quality were taken as a file; by what, and of which dates. */
    QUALITY_EXPORTED
}
