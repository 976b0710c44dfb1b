You will get no more calls from us. Goodbye.
