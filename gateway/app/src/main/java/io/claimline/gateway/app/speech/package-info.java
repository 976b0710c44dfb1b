/** What reminder calls say: texts to sound files that the switch plays, spoken before the call is placed (docs/reminders.md). */
@NullMarked
package io.claimline.gateway.app.speech;

import org.jspecify.annotations.NullMarked;
