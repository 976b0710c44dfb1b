No recibirá más llamadas nuestras. Adiós.
