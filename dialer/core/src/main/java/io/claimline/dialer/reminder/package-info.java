/** The conversation of a reminder call: what is said, what a key means, and what comes of it. */
@NullMarked
package io.claimline.dialer.reminder;

import org.jspecify.annotations.NullMarked;
