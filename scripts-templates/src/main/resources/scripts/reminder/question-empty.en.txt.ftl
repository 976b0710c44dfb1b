We did not hear a question.
