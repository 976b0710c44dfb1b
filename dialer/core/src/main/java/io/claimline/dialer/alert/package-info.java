/** Alerts: thresholds on the figures of the floor, and what becomes of them. Pure; time is an argument. */
@NullMarked
package io.claimline.dialer.alert;

import org.jspecify.annotations.NullMarked;
