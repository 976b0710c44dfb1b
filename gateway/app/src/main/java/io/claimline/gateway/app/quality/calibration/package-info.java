/** Calibrations over the API. */
@NullMarked
package io.claimline.gateway.app.quality.calibration;

import org.jspecify.annotations.NullMarked;
