/** What evaluations come to over time, over the API and as a file. */
@NullMarked
package io.claimline.gateway.app.quality.trend;

import org.jspecify.annotations.NullMarked;
