No oímos ninguna pregunta.
