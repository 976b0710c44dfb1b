/**
 * The dialling rules that others have published, as pacers to compare with. Each is written from public descriptions of what the product
 * does (administrator's manuals, settings, help texts), which its comment names; none from anybody's program text. They take the world as
 * it is shown to every pacer and are not improved: what a rule lacks is part of the comparison.
 */
@NullMarked
package io.claimline.dialer.simulator.rule;

import org.jspecify.annotations.NullMarked;
