/** Who is reminded on a day, when and by what, and who is not and why. */
@NullMarked
package io.claimline.dialer.strategy.plan;

import org.jspecify.annotations.NullMarked;
