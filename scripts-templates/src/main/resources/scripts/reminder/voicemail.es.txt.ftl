Hola, llamada de ${caller.name}, con un mensaje para ${person}.
Por favor, llame de vuelta<#if caller.contact??> a ${caller.contact} o a cualquier representante,</#if> al ${sayPhone(caller.number)}. Otra vez, al ${sayPhone(caller.number)}. Gracias.
