/** Who is on the line of a call to a patient, and what the desk may show until that is known (C-43). */
@NullMarked
package io.claimline.gateway.app.identity;

import org.jspecify.annotations.NullMarked;
