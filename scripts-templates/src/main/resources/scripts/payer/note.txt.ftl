<#-- One line in the shape billing offices write. Data: outcome; every field may be absent but serviceFrom and billed. -->
DOS ${date(outcome.serviceFrom)}<#if outcome.serviceTo?? && date(outcome.serviceTo) != date(outcome.serviceFrom)>-${date(outcome.serviceTo)}</#if>, billed ${money(outcome.billed)}<#t>
<#if outcome.payerName??>, called ${outcome.payerName}<#if outcome.calledNumber??> @ ${phone(outcome.calledNumber)}</#if></#if><#t>
<#if outcome.repName??>, spoke with ${outcome.repName}</#if><#t>
<#if outcome.statusCode??>, status ${outcome.statusCode}</#if><#t>
<#if outcome.receivedDate??>, claim received ${date(outcome.receivedDate)}</#if><#t>
<#if outcome.processedDate??>, processed ${date(outcome.processedDate)}</#if><#t>
<#if outcome.expectedDate??>, expected by ${date(outcome.expectedDate)}</#if><#t>
<#if outcome.allowed??>, allowed ${money(outcome.allowed)}</#if><#t>
<#if outcome.paid??>, paid ${money(outcome.paid)}<#if outcome.paidDate??> on ${date(outcome.paidDate)}</#if><#elseif outcome.paidDate??>, paid on ${date(outcome.paidDate)}</#if><#t>
<#if outcome.payment??><#include "note-payment.txt.ftl"></#if><#t>
<#if outcome.prTotal??><#include "note-responsibility.txt.ftl"></#if><#t>
<#if outcome.denial??><#if outcome.denial.reason??>, denied: ${outcome.denial.reason}</#if><#if outcome.denial.policyRef??>, policy ${outcome.denial.policyRef}</#if></#if><#t>
<#if outcome.adjustment?has_content>, adjusted <#list outcome.adjustment as a><#if a.group??>${a.group}-<#else>CARC </#if>${a.carc}<#if a.amount??> ${money(a.amount)}</#if><#sep>, </#list></#if><#t>
<#if outcome.rarc?has_content>, remarks <#list outcome.rarc as code>${code}<#sep> </#list></#if><#t>
<#if outcome.recordsRequest??>, records requested<#if outcome.recordsRequest.what??>: ${outcome.recordsRequest.what}</#if><#if outcome.recordsRequest.destination??> to ${outcome.recordsRequest.destination}</#if><#if outcome.recordsRequest.attention??> attn ${outcome.recordsRequest.attention}</#if><#if outcome.recordsRequest.deadline??> by ${date(outcome.recordsRequest.deadline)}</#if></#if><#t>
<#if outcome.correctedClaim??>, corrected claim<#if outcome.correctedClaim.address??> to ${outcome.correctedClaim.address}</#if><#if outcome.correctedClaim.payerId??> payer ID ${outcome.correctedClaim.payerId}</#if><#if outcome.correctedClaim.limitDays??> within ${outcome.correctedClaim.limitDays?c} days</#if><#if outcome.correctedClaim.deadline??> by ${date(outcome.correctedClaim.deadline)}</#if></#if><#t>
<#if outcome.appeal??>, appeal<#if outcome.appeal.level??> (${outcome.appeal.level})</#if><#if outcome.appeal.decision??> decision: ${outcome.appeal.decision}</#if><#if outcome.appeal.address??> to ${outcome.appeal.address}</#if><#if outcome.appeal.fax??> fax ${outcome.appeal.fax}</#if><#if outcome.appeal.portal??> portal ${outcome.appeal.portal}</#if><#if outcome.appeal.limitDays??> within ${outcome.appeal.limitDays?c} days</#if><#if outcome.appeal.deadline??> by ${date(outcome.appeal.deadline)}</#if></#if><#t>
<#if outcome.details?has_content><#include "note-details.txt.ftl"></#if><#t>
<#if outcome.remarks??>, ${outcome.remarks}</#if><#t>
<#if outcome.actionCode??>; action ${outcome.actionCode}</#if><#if outcome.nextFollowUpDate??>; follow up ${date(outcome.nextFollowUpDate)}</#if>; <#t>
Claim# ${outcome.payerClaimControlNumber!"none"}, <#if outcome.callRefNo??>Call ref# ${outcome.callRefNo}<#else>no call ref# (${outcome.noRefReason!"reason not given"})</#if>.<#t>
