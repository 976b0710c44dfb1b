/** Supervisors on the lines of agents: listening, whispering, barging in, taking over. */
@NullMarked
package io.claimline.gateway.app.monitor;

import org.jspecify.annotations.NullMarked;
