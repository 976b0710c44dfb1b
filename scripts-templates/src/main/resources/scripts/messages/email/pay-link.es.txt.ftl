El enlace que pidió

Hola:

aquí está el enlace que pidió:

<#list parts as part>
${part.practice}<#if part.link?has_content>: ${part.link}</#if>
</#list>

Funciona hasta el ${expires}. La página le pide su fecha de nacimiento o código postal antes de mostrar algo.

¿Preguntas? Llame al ${callUs}.

Para no recibir más correos nuestros: ${unsubscribe}
