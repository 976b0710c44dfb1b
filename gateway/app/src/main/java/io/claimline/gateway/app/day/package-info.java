/** The agent's day: shift, own numbers, call-backs, follow-ups, the next shift, and messages from supervisors. */
@NullMarked
package io.claimline.gateway.app.day;

import org.jspecify.annotations.NullMarked;
