/** Campaigns that are started and stopped by the clock. */
@NullMarked
package io.claimline.gateway.app.schedule;

import org.jspecify.annotations.NullMarked;
