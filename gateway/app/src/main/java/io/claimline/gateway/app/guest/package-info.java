/** Whom an agent can bring to a call, and how a call with a guest is shown. */
@NullMarked
package io.claimline.gateway.app.guest;

import org.jspecify.annotations.NullMarked;
