Thank you. We have your message, and will call you back. Goodbye.
