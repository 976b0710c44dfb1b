No pudimos asegurarnos de que hablamos con la persona correcta, así que no podemos continuar esta llamada.
Puede llamarnos al ${sayPhone(caller.number)}<#if caller.hours??>, ${caller.hours}</#if>.
Adiós.
