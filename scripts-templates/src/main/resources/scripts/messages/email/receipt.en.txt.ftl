Thank you from ${practice}

Hello,

thank you. ${practice} has received what you sent. Reference: ${text}.

Questions? Call ${callUs}.

To get no more e-mails from us: ${unsubscribe}
