/** Call scripts: Freemarker texts rendered in a sandbox. */
@NullMarked
package io.claimline.scripts;

import org.jspecify.annotations.NullMarked;
