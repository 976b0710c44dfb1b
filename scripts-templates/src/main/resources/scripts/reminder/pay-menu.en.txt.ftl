To get a link for your payment as a text message, press 1. To get it by e-mail, press 2. To pay by card with the help of a person, press 0. To go back, press star.
