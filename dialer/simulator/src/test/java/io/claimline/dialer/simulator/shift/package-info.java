/** What `./claimline bench shift` holds a real shift against. */
@NullMarked
package io.claimline.dialer.simulator.shift;

import org.jspecify.annotations.NullMarked;
