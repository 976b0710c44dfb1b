A message from ${practice}

Hello,

you have a message from:

<#list parts as part>
${part.practice}<#if part.link?has_content>: ${part.link}</#if>
</#list>

The page asks for your date of birth or ZIP code before it shows anything.

Questions? Call ${callUs}.

To get no more e-mails from us: ${unsubscribe}
