Gracias de parte de ${practice}

Hola:

gracias. ${practice} recibió lo que usted envió. Referencia: ${text}.

¿Preguntas? Llame al ${callUs}.

Para no recibir más correos nuestros: ${unsubscribe}
