/** Claim files over the API. */
@NullMarked
package io.claimline.gateway.app.imports;

import org.jspecify.annotations.NullMarked;
