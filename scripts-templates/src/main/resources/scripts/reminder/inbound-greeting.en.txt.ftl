Thank you for calling ${caller.name}, at ${sayPhone(caller.number)}. This is an automated service.
If you are the person that we called, press 1. If we called the wrong person, press 2.
[es] Para español, oprima 8.
To get no more calls from us, press 9.
