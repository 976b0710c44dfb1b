/** Why a work item is not dialled, when it can be, and how many may be called now. */
@NullMarked
package io.claimline.gateway.app.explain;

import org.jspecify.annotations.NullMarked;
