Thank you for your time.
You can reach us at ${sayPhone(caller.number)}<#if caller.hours??>, ${caller.hours}</#if>.
Goodbye.
