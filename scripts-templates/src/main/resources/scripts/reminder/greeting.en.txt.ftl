Hello. This is an automated call from ${caller.name}. Our number is ${sayPhone(caller.number)}.
The call is for
${person}.
If this is you, press 1. If this is not you, press 2.
[es] Para español, oprima 8.
To get no more of these calls, press 9.
