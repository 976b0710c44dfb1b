/** What was said on a call, structured and checked. */
@NullMarked
package io.claimline.dialer.outcome;

import org.jspecify.annotations.NullMarked;
