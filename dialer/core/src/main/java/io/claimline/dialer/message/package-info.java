/** Written messages to patients: by which way, what for, how often one is tried, which may go together, and what an answer means. */
@NullMarked
package io.claimline.dialer.message;

import org.jspecify.annotations.NullMarked;
