${practice} answers your question: ${text}
Call ${callUs} for more. Reply STOP to opt out.
