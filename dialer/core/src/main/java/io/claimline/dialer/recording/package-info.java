/** Which calls are recorded, and how far the recording of a call is. */
@NullMarked
package io.claimline.dialer.recording;

import org.jspecify.annotations.NullMarked;
