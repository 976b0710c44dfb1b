Tiene un mensaje de:
<#list parts as part>
${part.practice}<#if part.link?has_content>: ${part.link}</#if>
</#list>
¿Preguntas? Llame al ${callUs}. Responda ALTO para no recibir más.
