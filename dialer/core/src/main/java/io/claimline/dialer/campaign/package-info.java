/** One campaign: the single writer that turns events into effects. */
@NullMarked
package io.claimline.dialer.campaign;

import org.jspecify.annotations.NullMarked;
