/** What evaluations come to over time: means and rates with their intervals, for the numbers are small. */
@NullMarked
package io.claimline.dialer.quality.trend;

import org.jspecify.annotations.NullMarked;
