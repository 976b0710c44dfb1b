/**
 * Pacers that know more than a dialler can: the true distributions, when conversations will end, or everything. They show what knowledge is
 * worth and how far a pacer that has to learn is from one that need not.
 */
@NullMarked
package io.claimline.dialer.simulator.oracle;

import org.jspecify.annotations.NullMarked;
