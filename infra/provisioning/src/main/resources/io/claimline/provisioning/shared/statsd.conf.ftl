; Rendered by Claimline. Read by a module that SIP needs; not used.
[general]
enabled = no
