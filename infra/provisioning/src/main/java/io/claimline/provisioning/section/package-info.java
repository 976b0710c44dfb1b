/** Settings read with care: every key is known, every value checked, and a problem says where it is and what to do. */
@NullMarked
package io.claimline.provisioning.section;

import org.jspecify.annotations.NullMarked;
