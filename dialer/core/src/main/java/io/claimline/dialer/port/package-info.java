/** What the core needs of the outside, and how each may fail. */
@NullMarked
package io.claimline.dialer.port;

import org.jspecify.annotations.NullMarked;
