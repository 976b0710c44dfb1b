/** How fast calls may be given to the switch, so that it takes each one promptly. */
@NullMarked
package io.claimline.dialer.origination;

import org.jspecify.annotations.NullMarked;
