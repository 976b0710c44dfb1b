${practice} responde a su pregunta

Hola:

usted nos preguntó algo. Nuestra respuesta:

${text}

¿Preguntas? Llame al ${callUs}.

Para no recibir más correos nuestros: ${unsubscribe}
