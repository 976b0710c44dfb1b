/** What telephone numbers and addresses tell of where a person is. */
@NullMarked
package io.claimline.gateway.app.number;

import org.jspecify.annotations.NullMarked;
