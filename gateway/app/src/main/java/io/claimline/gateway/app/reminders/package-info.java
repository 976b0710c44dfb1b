/** Reminder campaigns: which accounts are under which strategy, who is reminded when, and what came of it. */
@NullMarked
package io.claimline.gateway.app.reminders;

import org.jspecify.annotations.NullMarked;
