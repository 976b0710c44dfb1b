; Rendered by Claimline.
[general]
rtpstart = ${rtp.first?c}
rtpend = ${rtp.last?c}
; A packet from another address than the negotiated one is dropped once a stream has been learnt.
strictrtp = yes
icesupport = yes
