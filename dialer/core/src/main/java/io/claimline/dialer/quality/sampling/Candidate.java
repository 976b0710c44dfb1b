package io.claimline.dialer.quality.sampling;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.evaluation.ScoredCall;

/** A call that connected an agent with somebody, and may be drawn. */
public record Candidate(CallId id, ScoredCall call) {}
