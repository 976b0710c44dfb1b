Gracias por llamar a ${caller.name}, al ${sayPhone(caller.number)}. Este es un servicio automático.
Si es usted la persona a la que llamamos, oprima 1. Si llamamos a la persona equivocada, oprima 2.
[en] For English, press 8.
Para no recibir más llamadas nuestras, oprima 9.
