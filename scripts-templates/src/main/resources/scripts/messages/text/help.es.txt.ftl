${practice}. Llame al ${callUs} para hablar con una persona. Responda ALTO para no recibir más.
