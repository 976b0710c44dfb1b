/** Letters that strategies ordered, until somebody prints them. */
@NullMarked
package io.claimline.gateway.store.letters;

import org.jspecify.annotations.NullMarked;
