Gracias por su tiempo.
Puede llamarnos al ${sayPhone(caller.number)}<#if caller.hours??>, ${caller.hours}</#if>.
Adiós.
