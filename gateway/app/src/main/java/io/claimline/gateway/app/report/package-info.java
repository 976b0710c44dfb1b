/** Reports: reckoned hour by hour, asked for by groups, followed down to the calls, taken as files and sent by e-mail. */
@NullMarked
package io.claimline.gateway.app.report;

import org.jspecify.annotations.NullMarked;
