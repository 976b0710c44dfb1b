Thank you. Now please key in the five digits of the ZIP code where you live.
