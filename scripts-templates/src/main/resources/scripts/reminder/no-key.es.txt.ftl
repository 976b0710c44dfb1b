No oímos ninguna tecla.
