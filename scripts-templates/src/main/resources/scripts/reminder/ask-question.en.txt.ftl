Please ask your question after the tone. Your words are recorded. When you have finished, press pound.
