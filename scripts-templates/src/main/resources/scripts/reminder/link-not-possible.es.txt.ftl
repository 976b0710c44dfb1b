No podemos enviarle un enlace de esa manera: no tenemos una dirección para ello, o no tenemos su consentimiento.
