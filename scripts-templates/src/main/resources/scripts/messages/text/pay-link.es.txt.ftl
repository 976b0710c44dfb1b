Aquí está el enlace que pidió:
<#list parts as part>
${part.practice}<#if part.link?has_content>: ${part.link}</#if>
</#list>
Funciona hasta el ${expires}. Responda ALTO para no recibir más.
