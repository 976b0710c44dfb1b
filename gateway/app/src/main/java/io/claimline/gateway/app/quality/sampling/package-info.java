/** Drawing calls to be scored, and the queue that they wait in. */
@NullMarked
package io.claimline.gateway.app.quality.sampling;

import org.jspecify.annotations.NullMarked;
