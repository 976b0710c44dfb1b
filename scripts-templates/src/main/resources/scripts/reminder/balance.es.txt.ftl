<#if balances?size == 1>
Su saldo pendiente con ${balances?first.provider} es de
${sayMoney(totalCents)}.
<#else>
Tiene ${sayCount(balances?size)} saldos pendientes. En total son
${sayMoney(totalCents)}.
</#if>
<#list balances as owed>
<#if owed?counter lte 3>
<#if balances?size gt 1>
Con ${owed.provider}
${sayMoney(owed.cents)}.
</#if>
<#if owed.serviceDate??>
El servicio fue el ${sayDate(owed.serviceDate)}.
</#if>
<#if owed.dueDate??>
La fecha de pago es el ${sayDate(owed.dueDate)}.
</#if>
</#if>
</#list>
<#if balances?size gt 3>
De los demás podemos informarle cuando hable con una persona.
</#if>
