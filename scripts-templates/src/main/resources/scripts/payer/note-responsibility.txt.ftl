<#-- Data: outcome.prTotal, the total or any of its four parts in cents. -->
, PR <#if outcome.prTotal.total??>${money(outcome.prTotal.total)}<#else>${money((outcome.prTotal.deductible!0) + (outcome.prTotal.coinsurance!0) + (outcome.prTotal.copay!0) + (outcome.prTotal.nonCovered!0))}</#if><#t>
<#if outcome.prTotal.deductible??>, deductible ${money(outcome.prTotal.deductible)}</#if><#t>
<#if outcome.prTotal.coinsurance??>, coinsurance ${money(outcome.prTotal.coinsurance)}</#if><#t>
<#if outcome.prTotal.copay??>, copay ${money(outcome.prTotal.copay)}</#if><#t>
<#if outcome.prTotal.nonCovered??>, non-covered ${money(outcome.prTotal.nonCovered)}</#if><#t>
