/** Numbers for Prometheus: what they are called and mean is in docs/metrics.md. Labels are bounded: ids of campaigns, results, states; never a number or a name. */
@NullMarked
package io.claimline.gateway.app.metrics;

import org.jspecify.annotations.NullMarked;
