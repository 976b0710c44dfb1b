Eso no coincide con nuestros datos. Intentemos una vez más.
