package io.claimline.dialer.quality.sampling;

import io.claimline.dialer.id.AgentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask of an agent, as it was when the week began.
 *
 * @param agent who
 * @param team empty for none
 * @param firstShift date of the first shift; null when none is known
 * @param lastTrouble date before the week on which an evaluation was released last that did not pass or has a critical error; null when there is none
 */
public record AgentStanding(
        AgentId agent,
        String team,
        @Nullable LocalDate firstShift,
        @Nullable LocalDate lastTrouble) {}
