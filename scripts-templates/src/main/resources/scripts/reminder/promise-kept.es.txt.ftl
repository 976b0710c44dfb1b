Gracias. Anotamos que pagará ${sayMoney(totalCents)} a más tardar el
[day]
