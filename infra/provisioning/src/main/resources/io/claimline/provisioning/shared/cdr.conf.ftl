; Rendered by Claimline. Attempts are recorded by the gateway, not here.
[general]
enable = no
