No oímos ningún mensaje.
