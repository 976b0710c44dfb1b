/**
 * A contact centre in simulated time: agents with shifts and breaks, lists of people who answer or do not, and a switch with limits and
 * faults. The same seed gives every pacer the same people and the same conversations.
 */
@NullMarked
package io.claimline.dialer.simulator.world;

import org.jspecify.annotations.NullMarked;
