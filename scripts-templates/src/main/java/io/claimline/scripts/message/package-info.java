/** The texts of messages to patients, and the words of the pages that their links open. */
@NullMarked
package io.claimline.scripts.message;

import org.jspecify.annotations.NullMarked;
