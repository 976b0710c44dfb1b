<#if balances?size == 1>
Su saldo pendiente con ${balances?first.provider} es de ${sayMoney(totalCents)}.
<#else>
Tiene ${sayCount(balances?size)} saldos pendientes, de ${sayMoney(totalCents)} en total.
</#if>
<#list balances as owed>
<#if owed?counter lte 3>
<#if balances?size gt 1>
${sayMoney(owed.cents)} con ${owed.provider}.
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
