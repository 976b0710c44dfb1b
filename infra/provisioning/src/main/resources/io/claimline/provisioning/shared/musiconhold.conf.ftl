; Rendered by Claimline.
[general]
; A channel hears the class it is given and no other.
cachertclasses = no
[claimline]
mode = files
directory = ${place.share}/moh
sort = alpha
