/** Somebody calls and nobody knows them: an agent looks for their account, and the call becomes a call about it. */
@NullMarked
package io.claimline.gateway.app.caller;

import org.jspecify.annotations.NullMarked;
