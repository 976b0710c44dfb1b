Por favor no cuelgue. Buscamos a una persona que hable con usted.
