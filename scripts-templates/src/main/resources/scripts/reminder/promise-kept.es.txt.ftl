Gracias. Anotamos que pagará
${sayMoney(totalCents)}.
A más tardar el
[day]
