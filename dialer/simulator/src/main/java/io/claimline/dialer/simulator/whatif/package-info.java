/** What a campaign would come to with another team or another cap, simulated with what its pacer has learned. */
@NullMarked
package io.claimline.dialer.simulator.whatif;

import org.jspecify.annotations.NullMarked;
