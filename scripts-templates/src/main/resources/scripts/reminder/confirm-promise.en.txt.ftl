You promise to pay
${sayMoney(totalCents)}.
The day is
[day]
If this is right, press 1. For another day, press 2.
