/** The floor: campaigns being worked by agents, on this node or another. */
@NullMarked
package io.claimline.gateway.app.floor;

import org.jspecify.annotations.NullMarked;
