; Rendered by Claimline. The contract is docs/telephony.md: no business rule here, only safe behaviour without orders.
[general]
static = yes
writeprotect = yes
clearglobalvars = yes

[claimline-agent]
exten => desk,1,Answer()
 same => n(idle),Wait(3600)
 same => n,Goto(idle)
exten => ringback,1,Answer()
 same => n,Playtones(440+480/2000,0/4000)
 same => n,Wait(120)
 same => n,StopPlaytones()
 same => n,Goto(desk,1)

; An agent speaks with a guest alone; and goes, as a guest, into the bridge of another. ("meet", for an n in a pattern means a digit.)
exten => _bridge.,1,Bridge(${r"${EXTEN:6}"})
 same => n,Goto(desk,1)
exten => _meet.,1,BridgeAdd(${r"${EXTEN:4}"})
 same => n,Goto(desk,1)

; A line that an agent brought to a call. It waits to be bridged, or hears music.
[claimline-guest]
exten => wait,1,Answer()
 same => n,Wait(${waitSeconds?c})
 same => n,Goto(hold,1)
; Out of a bridge it comes back here; two hours of music by itself, and it is forgotten.
exten => hold,1,Set(ROUND=$[0${r"${ROUND}"}+1])
 same => n,GotoIf($[${r"${ROUND}"}>60]?forgotten)
 same => n,MusicOnHold(claimline,120)
 same => n,Goto(hold,1)
 same => n(forgotten),Hangup()
exten => _meet.,1,BridgeAdd(${r"${EXTEN:4}"})
 same => n,Goto(hold,1)

[claimline-party]
exten => wait,1,Answer()
 same => n,Wait(${waitSeconds?c})
 same => n,Playback(claimline/sorry)
 same => n,Hangup()
exten => _bridge.,1,Bridge(${r"${EXTEN:6}"})
 same => n,Goto(wait,1)
exten => hold,1,MusicOnHold(claimline,${holdSeconds?c})
 same => n,Goto(wait,1)
exten => message,1,Set(SAY=claimline/voicemail)
 same => n,Goto(keys,1)
exten => abandon,1,Set(SAY=claimline/safe-harbour)
 same => n,Goto(keys,1)
; A key is heard during the message and for three seconds after it. 9 ends it with thanks; by any other the message begins again, twice at most.
exten => keys,1,Set(ROUND=0)
 same => n(say),Read(KEY,${r"${SAY}"},1,,1,3)
 same => n,GotoIf($["${r"${KEY}"}" = ""]?end)
 same => n,UserEvent(KeyPressed,Digit: ${r"${KEY}"})
 same => n,GotoIf($["${r"${KEY}"}" = "9"]?thanks)
 same => n,Set(ROUND=$[${r"${ROUND}"}+1])
 same => n,GotoIf($[${r"${ROUND}"}<3]?say:end)
 same => n(thanks),Playback(claimline/opted-out)
 same => n(end),Hangup()

; Somebody calls back the number they saw. Nothing routes inbound calls yet, so they hear an apology.
[claimline-inbound]
exten => _[+0-9].,1,Answer()
 same => n,Wait(0.5)
 same => n,Playback(claimline/sorry)
 same => n,Hangup()

; An agent's device may call one thing, which reaches nobody: the check of its own sound. Every dial to a person goes through the gateway and its
; compliance decision. First the switch speaks, whatever arrives here, then it returns what it hears: so the two directions are told apart.
[claimline-seat]
exten => check,1,Answer()
 same => n,Set(TIMEOUT(absolute)=30)
 same => n,Playtones(1000)
 same => n,Wait(2)
 same => n,StopPlaytones()
 same => n,Echo()
 same => n,Hangup()
; the same for the keys of a SIP telephone
exten => *43,1,Goto(check,1)
