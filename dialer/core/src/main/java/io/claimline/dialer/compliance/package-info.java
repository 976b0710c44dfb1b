/** May this number be dialled now? Pure decisions, stored with every attempt. */
@NullMarked
package io.claimline.dialer.compliance;

import org.jspecify.annotations.NullMarked;
