Gracias. Tenemos su mensaje y le llamaremos. Adiós.
