/** What no pacer can beat: exact optima and proven limits, each with the information it is allowed to use. */
@NullMarked
package io.claimline.dialer.simulator.bound;

import org.jspecify.annotations.NullMarked;
