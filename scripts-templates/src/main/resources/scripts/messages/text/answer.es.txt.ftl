${practice} responde a su pregunta: ${text}
Llame al ${callUs} para más. Responda ALTO para no recibir más.
