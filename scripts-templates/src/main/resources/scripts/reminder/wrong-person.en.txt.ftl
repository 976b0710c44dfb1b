We are sorry. We will not call this number for that person again. Goodbye.
