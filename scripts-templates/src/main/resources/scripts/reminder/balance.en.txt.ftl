<#if balances?size == 1>
Your open balance with ${balances?first.provider} is
${sayMoney(totalCents)}.
<#else>
You have ${sayCount(balances?size)} open balances. In all they are
${sayMoney(totalCents)}.
</#if>
<#list balances as owed>
<#if owed?counter lte 3>
<#if balances?size gt 1>
To ${owed.provider}
${sayMoney(owed.cents)}.
</#if>
<#if owed.serviceDate??>
The service was on ${sayDate(owed.serviceDate)}.
</#if>
<#if owed.dueDate??>
The due date is ${sayDate(owed.dueDate)}.
</#if>
</#if>
</#list>
<#if balances?size gt 3>
We can tell you about the others when you speak with a person.
</#if>
