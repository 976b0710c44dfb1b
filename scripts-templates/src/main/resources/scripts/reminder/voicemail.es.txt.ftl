Hola, es una llamada de ${caller.name} a
${person}.
Por favor, llame de vuelta<#if caller.contact??> a ${caller.contact} o a cualquier representante,</#if> al ${sayPhone(caller.number)}. Otra vez, al ${sayPhone(caller.number)}.