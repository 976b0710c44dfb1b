${practice}: you will get no more messages from us. Nothing else will be sent.
