; Rendered by Claimline. Present and empty: no fax.
[general]
