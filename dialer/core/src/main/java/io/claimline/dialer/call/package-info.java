/** One call: a pure state machine. */
@NullMarked
package io.claimline.dialer.call;

import org.jspecify.annotations.NullMarked;
