/**
 * Call scripts: Freemarker texts rendered in a sandbox. {@link io.claimline.scripts.CallScripts} is the way in.
 * {@link io.claimline.scripts.ScriptRenderer} bounds what a template may reach, how long it may take and how much it may write.
 */
@NullMarked
package io.claimline.scripts;

import org.jspecify.annotations.NullMarked;
