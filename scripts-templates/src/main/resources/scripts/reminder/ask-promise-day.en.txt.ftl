Please key in the day by which you will pay: two digits for the month and two for the day.
