<#if capacity == "THIRD_PARTY">
Esto es un intento de cobrar una deuda, y cualquier información que se obtenga se utilizará para ese fin. Esta llamada es de un cobrador de deudas.
La deuda corresponde a ${practice}. Puede hablar con una persona en el ${sayPhone(caller.number)}.
</#if>
