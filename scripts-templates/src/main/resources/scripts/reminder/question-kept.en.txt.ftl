Thank you. We have your question, and answer within ${sayCount(answerDays)} business day<#if answerDays != 1>s</#if>.
