You have a message from:
<#list parts as part>
${part.practice}<#if part.link?has_content>: ${part.link}</#if>
</#list>
Questions? Call ${callUs}. Reply STOP to opt out.
