/** What results are written with: medians, tables, plots and verdicts. Knows nothing of pacing. */
@NullMarked
package io.claimline.dialer.simulator.bench.page;

import org.jspecify.annotations.NullMarked;
