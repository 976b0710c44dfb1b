Hola. Esta es una llamada automática de ${caller.name}. Nuestro número es el ${sayPhone(caller.number)}.
La llamada es para
${person}.
Si es usted, oprima 1. Si no es usted, oprima 2.
[en] For English, press 8.
Para no recibir más llamadas como esta, oprima 9.
