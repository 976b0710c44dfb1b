; Rendered by Claimline.
[global]
type = global
user_agent = Claimline
; A carrier on the same address as an agent must not be taken for it: names come before addresses.
endpoint_identifier_order = auth_username,username,ip
max_initial_qualify_time = 4
keep_alive_interval = 30

[system]
type = system
timer_t1 = 500
threadpool_initial_size = 8
threadpool_auto_increment = 4
threadpool_max_size = 32

<#macro nat>
<#if switch.externalAddress?has_content>
external_signaling_address = ${switch.externalAddress}
external_media_address = ${switch.externalAddress}
<#list switch.localNetworks as net>
local_net = ${net}
</#list>
</#if>
</#macro>
[transport-udp]
type = transport
protocol = udp
bind = ${sip.bind}:${sip.port?c}
<@nat/>

[transport-ws]
type = transport
protocol = ws
bind = ${http.bind}
<#if trunk.transport != "udp">

[transport-${trunk.transport}]
type = transport
protocol = ${trunk.transport}
bind = ${sip.bind}:${(sip.port + 1)?c}
<#if trunk.transport == "tls">
method = tlsv1_2
verify_server = yes
ca_list_path = /etc/ssl/certs
</#if>
<@nat/>
</#if>

; rtp_keepalive: while a leg is muted nothing else is sent, and a carrier takes a silent path for a dead call.
[desk](!)
type = endpoint
context = claimline-seat
webrtc = yes
disallow = all
allow = <#list switch.agentCodecs as c>${c}<#sep>,</#list>
direct_media = no
rtp_keepalive = 5
send_connected_line = no
rtp_timeout = ${browserSilenceSeconds?c}
dtmf_mode = rfc4733
[phone](!)
type = endpoint
transport = transport-udp
context = claimline-seat
disallow = all
allow = ulaw
direct_media = no
rtp_keepalive = 5
send_connected_line = no
rtp_timeout = ${agentSilenceSeconds?c}
rtp_symmetric = yes
force_rport = yes
rewrite_contact = yes
dtmf_mode = rfc4733
[seat-auth](!)
type = auth
auth_type = digest
[seat-aor](!)
type = aor
max_contacts = 1
remove_existing = yes
qualify_frequency = ${qualifySeconds?c}
qualify_timeout = 5
default_expiration = 300
minimum_expiration = 30
maximum_expiration = 600
<#list seats as seat>

[${seat.name}](${seat.kind})
auth = ${seat.name}
aors = ${seat.name}
[${seat.name}](seat-auth)
username = ${seat.name}
password = ${seat.secret}
[${seat.name}](seat-aor)
</#list>

[trunk]
type = endpoint
transport = transport-${trunk.transport}
context = claimline-inbound
disallow = all
allow = <#list trunk.codecs as c>${c}<#sep>,</#list>
aors = trunk
direct_media = no
rtp_keepalive = 5
send_connected_line = no
dtmf_mode = ${trunk.dtmf}
rtp_timeout = ${trunk.silenceSeconds?c}
rtp_symmetric = yes
force_rport = yes
rewrite_contact = yes
<#if trunk.mediaEncryption != "no">
media_encryption = ${trunk.mediaEncryption}
</#if>
<#if trunk.user?has_content>
outbound_auth = trunk
from_user = ${trunk.user}
</#if>
<#if trunk.fromDomain?has_content>
from_domain = ${trunk.fromDomain}
</#if>
send_pai = yes
trust_id_outbound = yes
<#if trunk.user?has_content>
[trunk]
type = auth
auth_type = digest
username = ${trunk.user}
password = ${trunk.secret}
</#if>
[trunk]
type = aor
contact = sip:${trunk.host}:${trunk.port?c}
qualify_frequency = ${trunk.qualifySeconds?c}
qualify_timeout = 3
[trunk]
type = identify
endpoint = trunk
match = ${trunk.host}
<#if trunk.register>
[trunk]
type = registration
transport = transport-${trunk.transport}
outbound_auth = trunk
server_uri = sip:${trunk.host}:${trunk.port?c}
client_uri = sip:${trunk.user}@${trunk.host}:${trunk.port?c}
retry_interval = 30
forbidden_retry_interval = 300
expiration = 600
endpoint = trunk
</#if>
