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
    /** Recordings of calls were listed; how many. */
    RECORDINGS_SEARCHED,
    /** A recording was opened to be heard; why. */
    RECORDING_HEARD,
    /** A recording is kept whatever its age; why. */
    RECORDING_HELD,
    /** A recording is not held any more; why. */
    RECORDING_RELEASED,
    /** A recording was deleted, by hand or by its age; why. */
    RECORDING_ERASED
}
