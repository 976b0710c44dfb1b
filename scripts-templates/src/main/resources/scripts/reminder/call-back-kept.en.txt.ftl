Thank you. A person will call you back.
