We could not make sure that we speak with the right person, so we cannot go on with this call.
You can reach us at ${sayPhone(caller.number)}<#if caller.hours??>, ${caller.hours}</#if>.
Goodbye.
