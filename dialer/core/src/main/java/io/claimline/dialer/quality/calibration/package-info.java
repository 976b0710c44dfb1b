/** How far evaluators agree on the same call. */
@NullMarked
package io.claimline.dialer.quality.calibration;

import org.jspecify.annotations.NullMarked;
