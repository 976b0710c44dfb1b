/** Claims as people read them: on the desk, and over the API. */
@NullMarked
package io.claimline.gateway.app.claims;

import org.jspecify.annotations.NullMarked;
