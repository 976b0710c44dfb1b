${practice}. Call ${callUs} to speak with a person. Reply STOP to opt out.
