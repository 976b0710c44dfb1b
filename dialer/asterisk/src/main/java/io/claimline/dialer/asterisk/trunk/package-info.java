/** The line to the carrier, as the switch tells of it. */
@NullMarked
package io.claimline.dialer.asterisk.trunk;

import org.jspecify.annotations.NullMarked;
