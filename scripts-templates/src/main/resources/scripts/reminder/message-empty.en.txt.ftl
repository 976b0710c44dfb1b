We did not hear a message.
