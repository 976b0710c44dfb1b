/** Takes what the switch has recorded, and keeps it. */
@NullMarked
package io.claimline.gateway.app.recordings.keep;

import org.jspecify.annotations.NullMarked;
