Thank you for calling ${caller.name}, at ${sayPhone(caller.number)}. This is an automated service.
To leave a message, press 1. To reach a person, press 0.
[es] Para español, oprima 8.
To get no more calls from us at this number, press 9.
