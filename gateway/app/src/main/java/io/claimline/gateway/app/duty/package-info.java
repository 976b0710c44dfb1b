/** Agents on duty: their states and breaks as shown, and word of what changed in their day. Knows neither floor nor store. */
@NullMarked
package io.claimline.gateway.app.duty;

import org.jspecify.annotations.NullMarked;
