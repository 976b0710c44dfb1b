/** Who looked at, copied or was told what: facts that are only ever added. */
@NullMarked
package io.claimline.dialer.audit;

import org.jspecify.annotations.NullMarked;
