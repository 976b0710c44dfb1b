/** Invented calls on which scripts are previewed, checked and tested. */
@NullMarked
package io.claimline.scripts.sample;

import org.jspecify.annotations.NullMarked;
