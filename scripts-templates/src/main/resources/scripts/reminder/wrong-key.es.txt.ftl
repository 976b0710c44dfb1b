Esa tecla no tiene función aquí.
