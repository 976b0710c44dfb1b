Para asegurarnos de que hablamos con la persona correcta, por favor marque su fecha de nacimiento: dos cifras para el mes, dos para el día y cuatro para el año.
