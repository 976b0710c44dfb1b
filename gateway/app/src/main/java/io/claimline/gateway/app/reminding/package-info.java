/** What the floor asks about reminder calls; who answers is in {@code dialogue}. */
@NullMarked
package io.claimline.gateway.app.reminding;

import org.jspecify.annotations.NullMarked;
