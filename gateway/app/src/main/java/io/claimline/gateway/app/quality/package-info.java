/** Quality management over the API: what its parts share. */
@NullMarked
package io.claimline.gateway.app.quality;

import org.jspecify.annotations.NullMarked;
