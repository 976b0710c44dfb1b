That key does nothing here.
