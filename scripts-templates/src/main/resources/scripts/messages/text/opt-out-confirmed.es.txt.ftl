${practice}: no recibirá más mensajes nuestros. No se enviará nada más.
