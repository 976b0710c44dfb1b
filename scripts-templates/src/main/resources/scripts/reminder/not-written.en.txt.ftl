We are sorry. We could not write that down just now.
You can reach us at ${sayPhone(caller.number)}<#if caller.hours??>, ${caller.hours}</#if>.
