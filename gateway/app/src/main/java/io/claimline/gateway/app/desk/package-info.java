/** The agent's commands over HTTP, and the line of their seat. */
@NullMarked
package io.claimline.gateway.app.desk;

import org.jspecify.annotations.NullMarked;
