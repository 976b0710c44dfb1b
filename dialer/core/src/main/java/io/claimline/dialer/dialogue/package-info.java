/** What a call without an agent says to its party and hears from it: prompts, keys, verdicts. */
@NullMarked
package io.claimline.dialer.dialogue;

import org.jspecify.annotations.NullMarked;
