/** What supervisors order of a campaign's conductor, on the event bus, and where agents go who were sent away. */
@NullMarked
package io.claimline.gateway.app.supervise;

import org.jspecify.annotations.NullMarked;
