Hello, this is ${caller.name} calling for
${person}.
Please call <#if caller.contact??>${caller.contact} or any representative<#else>us</#if> back at ${sayPhone(caller.number)}. Again, at ${sayPhone(caller.number)}.