; Rendered by Claimline.
[general]
enabled = yes
servername =
bindaddr = ${http.bind}
bindport = ${http.port?c}
enable_static = no
enable_status = no
sessionlimit = 1000
