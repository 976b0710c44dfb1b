The link is on its way to you. It opens exactly this balance.
