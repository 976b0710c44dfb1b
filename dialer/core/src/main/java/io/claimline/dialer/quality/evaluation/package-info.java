/** Evaluations of calls: scored, released to the agent, disputed, decided; pure functions from one state to the next. */
@NullMarked
package io.claimline.dialer.quality.evaluation;

import org.jspecify.annotations.NullMarked;
