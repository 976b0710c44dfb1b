El enlace va en camino. Muestra exactamente este saldo.
