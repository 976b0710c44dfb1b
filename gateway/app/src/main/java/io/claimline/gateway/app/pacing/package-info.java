/** What paces a campaign, as the wire says it. */
@NullMarked
package io.claimline.gateway.app.pacing;

import org.jspecify.annotations.NullMarked;
