/** Scorecards over the API: written, published, retired, tried. */
@NullMarked
package io.claimline.gateway.app.quality.card;

import org.jspecify.annotations.NullMarked;
