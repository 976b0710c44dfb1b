/** Live state when there is one gateway. */
@NullMarked
package io.claimline.gateway.app.presence;

import org.jspecify.annotations.NullMarked;
