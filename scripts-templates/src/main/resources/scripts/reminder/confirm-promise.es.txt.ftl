Usted promete pagar
${sayMoney(totalCents)}.
A más tardar el
[day]
Si es correcto, oprima 1. Para otro día, oprima 2.
