/** What supervisors do to calls, agents and work items in one click, and what they ask about calls. */
@NullMarked
package io.claimline.gateway.app.act;

import org.jspecify.annotations.NullMarked;
