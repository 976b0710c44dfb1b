/**
 * What no pacer can beat: exact optima and proven limits, each with the information it is allowed to use.
 *
 * <ul>
 *   <li>{@link io.claimline.dialer.simulator.bound.MarkovOptimum}: the optimum U* of the exponential world under an abandon cap, with the
 *       tables that reach it and a proof by duality. With answerShare 1 it is the outcome oracle of that world.
 *   <li>{@link io.claimline.dialer.simulator.bound.SmallTeamOptimum}: the optimum of up to three agents when the age of every call is known.
 *   <li>{@link io.claimline.dialer.simulator.bound.WindowBound}: a limit for any rule, from what can be answered within one answer delay.
 *   <li>{@link io.claimline.dialer.simulator.bound.Clairvoyance}: the limit when everything is known beforehand; only the start is lost.
 * </ul>
 */
@NullMarked
package io.claimline.dialer.simulator.bound;

import org.jspecify.annotations.NullMarked;
