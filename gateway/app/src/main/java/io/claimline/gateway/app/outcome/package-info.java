/** Outcomes on the wire and in the working memory of a gateway: their definition, their form and drafts, and whom nobody may call. */
@NullMarked
package io.claimline.gateway.app.outcome;

import org.jspecify.annotations.NullMarked;
