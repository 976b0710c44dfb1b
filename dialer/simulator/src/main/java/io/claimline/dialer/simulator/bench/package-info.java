/**
 * The pacing bench: our pacer, the published rules, the oracles and the bounds in the same worlds with the same seeds, as tables, plots and
 * verdicts. Nothing in it is tuned to a cell but the opponents.
 */
@NullMarked
package io.claimline.dialer.simulator.bench;

import org.jspecify.annotations.NullMarked;
