/** What is wrong with a script before anybody reads it to a person: slips of the pen, and what the law forbids to say. */
@NullMarked
package io.claimline.scripts.lint;

import org.jspecify.annotations.NullMarked;
