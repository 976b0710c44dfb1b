The link you asked for

Hello,

here is the link you asked for:

<#list parts as part>
${part.practice}<#if part.link?has_content>: ${part.link}</#if>
</#list>

It works until ${expires}. The page asks for your date of birth or ZIP code before it shows anything.

Questions? Call ${callUs}.

To get no more e-mails from us: ${unsubscribe}
