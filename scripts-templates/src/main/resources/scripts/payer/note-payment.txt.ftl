<#-- Data: outcome.payment. -->
<#if outcome.payment.method??> via <#switch outcome.payment.method><#on "CHK">CHK<#on "EFT">EFT<#on "VCC">virtual card<#default>${outcome.payment.method}</#switch><#if outcome.payment.number??> # ${outcome.payment.number}</#if><#elseif outcome.payment.number??> via # ${outcome.payment.number}</#if><#t>
<#if outcome.payment.bulkAmount??> (bulk ${money(outcome.payment.bulkAmount)})<#elseif outcome.payment.bulk?? && outcome.payment.bulk == "no"> (single)</#if><#t>
<#if outcome.payment.payee??> to ${outcome.payment.payee}</#if><#t>
<#if outcome.payment.address??>, mailed to ${outcome.payment.address}</#if><#t>
<#if outcome.payment.eftLast4??>, account ending ${outcome.payment.eftLast4}</#if><#t>
<#if outcome.payment.cardFaxDate??>, card faxed ${date(outcome.payment.cardFaxDate)}</#if><#t>
<#if outcome.payment.cashedDate??>, cashed ${date(outcome.payment.cashedDate)}<#elseif outcome.payment.cashed?? && outcome.payment.cashed == "no">, not cashed</#if><#t>
