Un mensaje de ${practice}

Hola:

tiene un mensaje de:

<#list parts as part>
${part.practice}<#if part.link?has_content>: ${part.link}</#if>
</#list>

La página le pide su fecha de nacimiento o código postal antes de mostrar algo.

¿Preguntas? Llame al ${callUs}.

Para no recibir más correos nuestros: ${unsubscribe}
