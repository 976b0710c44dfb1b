${practice}: recibirá de nuevo nuestros mensajes. Responda ALTO para no recibir más.
