Please hold the line. We are looking for a person to speak with you.
