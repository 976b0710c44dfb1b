/** How long agents are in which state, told on the event bus of the gateway they sit at. */
@NullMarked
package io.claimline.gateway.app.agenttime;

import org.jspecify.annotations.NullMarked;
