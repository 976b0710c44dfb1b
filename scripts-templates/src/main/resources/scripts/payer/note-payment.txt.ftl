<#-- Data: outcome.payment. -->
via <#switch outcome.payment.method><#on "CHK">CHK #<#on "EFT">EFT #<#on "VCC">virtual card #<#default>${outcome.payment.method} #</#switch> ${outcome.payment.number!"not given"}<#t>
<#if outcome.payment.bulkAmount??> (bulk ${money(outcome.payment.bulkAmount)})</#if><#if outcome.payment.cashedDate??>, cashed ${date(outcome.payment.cashedDate)}</#if><#t>
