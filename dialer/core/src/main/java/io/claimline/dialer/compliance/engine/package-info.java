/** Decides from facts and rule table whether a call may be placed, and says why. Pure. */
@NullMarked
package io.claimline.dialer.compliance.engine;

import org.jspecify.annotations.NullMarked;
