/** One agent at a desk: states, and who is next. */
@NullMarked
package io.claimline.dialer.agent;

import org.jspecify.annotations.NullMarked;
