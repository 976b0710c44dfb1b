/** One behavioural suite per port, run against the fake and every real adapter. */
@NullMarked
package io.claimline.dialer.contracts;

import org.jspecify.annotations.NullMarked;
