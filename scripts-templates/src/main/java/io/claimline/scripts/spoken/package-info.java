/** How amounts, dates, telephone numbers and names are said, in words that any voice reads right. */
@NullMarked
package io.claimline.scripts.spoken;

import org.jspecify.annotations.NullMarked;
