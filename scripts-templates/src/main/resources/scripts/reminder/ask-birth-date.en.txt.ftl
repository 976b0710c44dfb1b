To make sure that we speak with the right person, please key in your date of birth: two digits for the month, two for the day, and four for the year.
