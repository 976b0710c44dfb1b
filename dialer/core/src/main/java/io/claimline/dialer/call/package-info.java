/** One call: a pure state machine from originate to its single terminal result. */
@NullMarked
package io.claimline.dialer.call;

import org.jspecify.annotations.NullMarked;
