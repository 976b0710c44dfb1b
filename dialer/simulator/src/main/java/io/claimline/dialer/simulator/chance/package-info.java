/** Distributions of the times that calls and people take. */
@NullMarked
package io.claimline.dialer.simulator.chance;

import org.jspecify.annotations.NullMarked;
