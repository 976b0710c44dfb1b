Gracias por llamar a ${caller.name}, al ${sayPhone(caller.number)}. Este es un servicio automático.
Para dejar un mensaje, oprima 1. Para comunicarse con una persona, oprima 0.
[en] For English, press 8.
Para no recibir más llamadas nuestras en este número, oprima 9.
