/** Scorecards, evaluations, what is drawn to be scored, and calibrations. */
@NullMarked
package io.claimline.gateway.store.quality;

import org.jspecify.annotations.NullMarked;
