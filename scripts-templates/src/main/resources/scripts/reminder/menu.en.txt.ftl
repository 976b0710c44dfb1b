To hear the balance again, press 1. To pay, press 2. To tell us the day by which you will pay, press 3. To ask a question, press 4. To speak with a person, press 0.
[es] Para español, oprima 8.
To get no more of these calls, press 9. To hear this again, press star.
