/** What an agent reads and saves in words: scripts and notes, rendered from a work item. */
@NullMarked
package io.claimline.gateway.app.script;

import org.jspecify.annotations.NullMarked;
