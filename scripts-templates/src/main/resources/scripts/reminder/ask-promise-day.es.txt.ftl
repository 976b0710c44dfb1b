Por favor marque el día en que pagará: dos cifras para el mes y dos para el día.
