/** Calls before they are scored. */
@NullMarked
package io.claimline.gateway.app.quality.call;

import org.jspecify.annotations.NullMarked;
