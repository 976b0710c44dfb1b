/** What ports must do for calls that come in. */
@NullMarked
package io.claimline.dialer.contracts.caller;

import org.jspecify.annotations.NullMarked;
