Gracias. ${practice} recibió lo que usted envió. Referencia ${text}. ¿Preguntas? Llame al ${callUs}. Responda ALTO para no recibir más.
