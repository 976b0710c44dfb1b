; Rendered by Claimline.
[general]
enabled = yes
webenabled = no
bindaddr = 127.0.0.1
port = ${ami.port?c}
authtimeout = 10
authlimit = 20
displayconnects = no
allowmultiplelogin = yes
timestampevents = no

[claimline]
secret = ${secrets.amiSecret}
deny = 0.0.0.0/0.0.0.0
permit = 127.0.0.1/255.255.255.255
; The default of 100 ms would turn a pause of the gateway into a lost connection.
writetimeout = 10000
read = system,call,reporting,dialplan,dtmf,user
write = system,call,originate,reporting
; Only these events cross the wire (docs/telephony.md).
<#list events as event>
eventfilter(action(include),name(${event})) =
</#list>
; Of steps in the dialplan, those of agents' and guests' legs: that one is back, and may be moved again.
eventfilter(action(include),name(Newexten),header(Context),method(exact)) = claimline-agent
eventfilter(action(include),name(Newexten),header(Context),method(exact)) = claimline-guest
