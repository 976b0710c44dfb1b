You promise to pay ${sayMoney(totalCents)} by
[day]
If this is right, press 1. For another day, press 2.
