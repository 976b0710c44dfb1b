/** What came of the calls of reminder campaigns: how far they came, and the calls behind each figure. */
@NullMarked
package io.claimline.gateway.app.reminders.results;

import org.jspecify.annotations.NullMarked;
