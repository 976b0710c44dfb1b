We cannot send you a link that way: we have no address for it, or not your consent.
