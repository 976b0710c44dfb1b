/** How long a decision takes, in real time: the one figure of the bench that depends on the machine. */
@NullMarked
package io.claimline.dialer.simulator.bench.timing;

import org.jspecify.annotations.NullMarked;
