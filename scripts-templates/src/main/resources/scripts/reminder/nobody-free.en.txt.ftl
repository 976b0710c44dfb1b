Everybody is on a call just now. To be called back, press 1. To go on without waiting, press star.
