Gracias. Tenemos su pregunta y responderemos en ${sayCount(answerDays)} día<#if answerDays != 1>s</#if> <#if answerDays == 1>hábil<#else>hábiles</#if>.
