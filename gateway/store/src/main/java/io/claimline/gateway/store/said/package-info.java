/** What people said that must be remembered: drafts of outcomes, and who must not be called. */
@NullMarked
package io.claimline.gateway.store.said;

import org.jspecify.annotations.NullMarked;
