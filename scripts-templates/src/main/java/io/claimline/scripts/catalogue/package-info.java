/** Which scripts there are, when each is read, and what it must ask. */
@NullMarked
package io.claimline.scripts.catalogue;

import org.jspecify.annotations.NullMarked;
