/** What a reminder says, prepared before it is dialled; and what is said to it, kept before it is confirmed. */
@NullMarked
package io.claimline.gateway.app.dialogue;

import org.jspecify.annotations.NullMarked;
