Thank you. ${practice} has received what you sent. Reference ${text}. Questions? Call ${callUs}. Reply STOP to opt out.
