; Rendered by Claimline. Addresses are limited where they are used.
