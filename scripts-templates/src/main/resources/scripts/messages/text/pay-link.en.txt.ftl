Here is the link you asked for:
<#list parts as part>
${part.practice}<#if part.link?has_content>: ${part.link}</#if>
</#list>
It works until ${expires}. Reply STOP to opt out.
