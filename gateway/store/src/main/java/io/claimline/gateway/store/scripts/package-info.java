/** The office's own versions of call scripts: immutable versions, which one is active since when and by whom, and drafts. */
@NullMarked
package io.claimline.gateway.store.scripts;

import org.jspecify.annotations.NullMarked;
