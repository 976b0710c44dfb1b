<#-- Data: outcome.details, what the note has no place of its own for: label, kind and value of each. -->
<#list outcome.details as detail>; ${detail.label}: <#switch detail.kind><#on "money">${money(detail.value)}<#on "date">${date(detail.value)}<#default>${detail.value}</#switch></#list><#t>
