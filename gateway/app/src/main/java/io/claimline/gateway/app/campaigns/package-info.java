/** Campaigns over the API. */
@NullMarked
package io.claimline.gateway.app.campaigns;

import org.jspecify.annotations.NullMarked;
