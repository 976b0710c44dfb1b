; Rendered by Claimline.
[global]
type = global
user_agent = Claimline practice exchange
endpoint_identifier_order = auth_username,username

[transport-udp]
type = transport
protocol = udp
bind = ${sip.bind}:${sip.port?c}

[claimline]
type = endpoint
transport = transport-udp
context = claimline-world
disallow = all
allow = ulaw
auth = claimline
aors = claimline
direct_media = no
dtmf_mode = rfc4733
trust_id_inbound = yes
[claimline]
type = auth
auth_type = digest
username = ${trunkUser}
password = ${secrets.trunkSecret}
[claimline]
type = aor
contact = sip:${switchSip.bind}:${switchSip.port?c}
