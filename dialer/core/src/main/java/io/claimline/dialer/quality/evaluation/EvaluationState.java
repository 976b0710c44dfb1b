package io.claimline.dialer.quality.evaluation;

/** Where an evaluation is. Names are stored: they never change. */
public enum EvaluationState {
    /** It is being made, and seen by who makes it. */
    DRAFT,
    /** The agent sees it, and may acknowledge or dispute it. */
    RELEASED,
    /** The agent has read and accepted it. */
    ACKNOWLEDGED,
    /** The agent has disputed it; somebody must decide. */
    DISPUTED,
    /** The dispute is decided; the agent has not read that yet. */
    DECIDED,
    /** The agent has read the decision, or the time to answer is over. */
    FINAL
}
