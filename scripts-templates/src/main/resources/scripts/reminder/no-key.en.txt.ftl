We did not hear a key.
