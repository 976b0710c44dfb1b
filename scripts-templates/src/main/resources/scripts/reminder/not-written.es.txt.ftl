Disculpe. No pudimos anotarlo en este momento.
Puede llamarnos al ${sayPhone(caller.number)}<#if caller.hours??>, ${caller.hours}</#if>.
