; Rendered by Claimline; edits are lost at the next start. Change the telephony settings instead.
[directories]
astetcdir => ${place.etc}
astmoddir => ${place.modules}
astvarlibdir => ${place.var}
astdbdir => ${place.var}
astkeydir => ${place.var}
astdatadir => ${place.share}
astagidir => ${place.var}/agi-bin
astspooldir => ${place.var}/spool
astrundir => ${place.run}
astlogdir => ${place.log}
astsbindir => ${place.run}

[options]
systemname = ${place.name}
maxcalls = ${maxChannels?c}
; A waiting leg keeps sending (silent) audio: browsers, telephones and firewalls take a mute path for a dead one.
transmit_silence = yes
; The dialplan may not run dangerous functions on behalf of AMI.
live_dangerously = no
documentation_language = en_US
hideconnect = yes
lockconfdir = no

[files]
astctlpermissions = 0600
