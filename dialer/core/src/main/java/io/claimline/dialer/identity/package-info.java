/** Whether the person on the line is the one the account belongs to (C-43, 45 CFR 164.514(h)). */
@NullMarked
package io.claimline.dialer.identity;

import org.jspecify.annotations.NullMarked;
