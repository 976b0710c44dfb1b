/** How many calls to start now, and why. */
@NullMarked
package io.claimline.dialer.pacing;

import org.jspecify.annotations.NullMarked;
