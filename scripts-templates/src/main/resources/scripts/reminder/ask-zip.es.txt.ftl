Gracias. Ahora, por favor, marque las cinco cifras del código postal de donde vive.
