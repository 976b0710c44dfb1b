/** The Vert.x application, wired by hand. */
@NullMarked
package io.claimline.gateway.app;

import org.jspecify.annotations.NullMarked;
