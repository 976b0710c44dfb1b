<#-- One line. Data: outcome; every field may be absent but outcomeCode. -->
Called <#if outcome.calledNumber??>${phone(outcome.calledNumber)}<#else>patient</#if><#t>
<#if outcome.spokeWith??>, spoke with ${outcome.spokeWith}</#if><#t>
<#if outcome.verifiedBy?has_content>, verified by <#list outcome.verifiedBy as identifier>${identifier}<#sep> and </#list></#if><#t>
<#if outcome.balance??>, balance ${money(outcome.balance)}</#if>: ${outcome.outcomeCode}<#t>
<#if outcome.paid??>, paid ${money(outcome.paid)}</#if><#if outcome.paidDate??> on ${date(outcome.paidDate)}</#if><#t>
<#if outcome.promise??>, promised ${money(outcome.promise.amount)} by ${date(outcome.promise.date)}</#if><#t>
<#if outcome.plan??>, plan of ${outcome.plan.payments?c} x ${money(outcome.plan.amount)} from ${date(outcome.plan.firstDate)}</#if><#t>
<#if outcome.dispute??>, disputes: ${outcome.dispute}</#if><#t>
<#if outcome.insurance??>, insurance ${outcome.insurance.payerName} ID ${outcome.insurance.memberId}</#if><#t>
<#if outcome.callback??>, call back ${date(outcome.callback.date)} ${outcome.callback.time}</#if><#t>
<#if outcome.details?has_content><#include "../payer/note-details.txt.ftl"></#if><#t>
<#if outcome.remarks??>, ${outcome.remarks}</#if><#t>
<#if outcome.nextFollowUpDate??>; follow up ${date(outcome.nextFollowUpDate)}</#if>.<#t>
