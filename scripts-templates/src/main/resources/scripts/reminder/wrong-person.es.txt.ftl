Disculpe. No volveremos a llamar a este número para esa persona. Adiós.
