Thank you. We have written down that you will pay
${sayMoney(totalCents)}.
The day is
[day]
