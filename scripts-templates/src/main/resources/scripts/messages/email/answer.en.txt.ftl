${practice} answers your question

Hello,

you asked us something. Our answer:

${text}

Questions? Call ${callUs}.

To get no more e-mails from us: ${unsubscribe}
