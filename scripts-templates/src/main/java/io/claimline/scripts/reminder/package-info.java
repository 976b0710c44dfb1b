/** What a reminder call says: one text for each line and language, rendered before the call is placed. */
@NullMarked
package io.claimline.scripts.reminder;

import org.jspecify.annotations.NullMarked;
