; Rendered by Claimline.
[general]
dateformat = %F %T.%3q
queue_log = no
rotatestrategy = rotate
[logfiles]
; No verbose or debug output: it would hold the numbers people were called on.
messages => notice,warning,error
