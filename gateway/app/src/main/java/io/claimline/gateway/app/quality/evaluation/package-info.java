/** Evaluations over the API: made, released, answered by agents, decided. */
@NullMarked
package io.claimline.gateway.app.quality.evaluation;

import org.jspecify.annotations.NullMarked;
