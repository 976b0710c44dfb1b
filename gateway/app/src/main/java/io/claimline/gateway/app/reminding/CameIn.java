package io.claimline.gateway.app.reminding;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.worklist.LeasedLead;

/**
 * A call that came in, with all that can be said on it.
 *
 * @param campaign whose conductor speaks with the caller
 * @param work made for this call and leased, with its brief
 */
public record CameIn(CallId call, CampaignId campaign, LeasedLead work) {}
