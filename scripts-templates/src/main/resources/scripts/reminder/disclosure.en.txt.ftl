<#if capacity == "THIRD_PARTY">
This is an attempt to collect a debt, and any information obtained will be used for that purpose. This call is from a debt collector.
The debt is owed to ${practice}. You can speak with a person at ${sayPhone(caller.number)}.
</#if>
