/** Tables as text: read strictly, each fault with its place. */
@NullMarked
package io.claimline.gateway.app.csv;

import org.jspecify.annotations.NullMarked;
