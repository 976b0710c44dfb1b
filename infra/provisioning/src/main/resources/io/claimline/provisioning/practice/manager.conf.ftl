; Rendered by Claimline. For benches and tests: shows when the far end answered and hung up. The called number is the
; channel's AccountCode.
[general]
enabled = yes
webenabled = no
bindaddr = 127.0.0.1
port = ${ami.port?c}
authtimeout = 10
displayconnects = no
allowmultiplelogin = yes
timestampevents = yes

[claimline]
secret = ${secrets.practiceAmiSecret}
deny = 0.0.0.0/0.0.0.0
permit = 127.0.0.1/255.255.255.255
writetimeout = 10000
read = system,call,dtmf,reporting
; originate: a patient calls our number
write = system,call,originate,reporting
<#list events as event>
eventfilter(action(include),name(${event})) =
</#list>
