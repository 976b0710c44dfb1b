/** Campaigns as they are configured, and which gateway conducts each. */
@NullMarked
package io.claimline.gateway.store.campaign;

import org.jspecify.annotations.NullMarked;
