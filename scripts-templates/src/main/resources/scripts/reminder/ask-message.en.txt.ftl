Please leave your message after the tone: your name, your number, and how we can help. Your words are recorded. When you have finished, press pound.
