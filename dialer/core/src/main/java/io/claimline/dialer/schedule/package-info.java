/** When a campaign is started and stopped by the clock. */
@NullMarked
package io.claimline.dialer.schedule;

import org.jspecify.annotations.NullMarked;
