/** The recording of calls, as actions of the switch. */
@NullMarked
package io.claimline.dialer.asterisk.recording;

import org.jspecify.annotations.NullMarked;
