; Rendered by Claimline.
[general]
rtpstart = ${rtp.first?c}
rtpend = ${rtp.last?c}
; A packet from another address than the negotiated one is dropped once a stream has been learnt.
strictrtp = yes
icesupport = yes
; How often the other side is told what of its sound arrives, in ms. The desk names a trouble from these reports, so the 5 s of the default are too rare.
rtcpinterval = 2000
