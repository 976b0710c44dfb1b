/** From claims to work items: whom to call about what, and at which number. */
@NullMarked
package io.claimline.gateway.app.worklist;

import org.jspecify.annotations.NullMarked;
