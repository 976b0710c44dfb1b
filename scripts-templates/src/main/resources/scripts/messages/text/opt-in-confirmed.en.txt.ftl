${practice}: you will get messages from us again. Reply STOP to opt out.
