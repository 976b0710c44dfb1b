<#-- A party that was asked something waits for what comes next. Keys pressed meanwhile are kept; the pound key is one of them. -->
<#macro nextOrder>
 same => n,Read(AHEAD,,32,t(),1,${waitSeconds?c})
 same => n,Playback(claimline/cannot-go-on)
 same => n,Hangup()
</#macro>
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

; A supervisor on an agent's line: hears it, speaks to the agent alone, or to both; until the agent's leg is gone. What is spied on is named by its channel id.
; ("hear", for an n in a pattern means a digit.)
[claimline-supervisor]
; Called while the supervisor still writes why, so that nobody waits for a headset: it hears nothing, and goes when nothing comes of it.
exten => ready,1,Answer()
 same => n,Wait(120)
 same => n,Hangup()
exten => _hear*.,1,ChanSpy(${r"${EXTEN:5}"},quES)
 same => n,Hangup()
exten => _whisper*.,1,ChanSpy(${r"${EXTEN:8}"},quESw)
 same => n,Hangup()
exten => _barge*.,1,ChanSpy(${r"${EXTEN:6}"},quESB)
 same => n,Hangup()

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
 same => n,StopPlaytones()
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

; A conversation by machine: each order is a turn, says what became of it, and waits for the next. One straight line each, without a jump: Asterisk loses an order that comes
; in the moment of one, and may begin at the second step, so the first does nothing. TURN is kept, because the extension may be that of the next order by then.
[claimline-dialogue]
; say*turn*keys*patience: what was keyed ahead, while the party waited, counts as keyed now, and nothing is said over it.
exten => _say*.,1,NoOp()
 same => n,Set(TURN=${r"${CUT(EXTEN,*,2)}"})
 same => n,Set(WANTED=${r"${CUT(EXTEN,*,3)}"})
 same => n,Set(SAY=${r"${SAY_${TURN}_1}${SAY_${TURN}_2}${SAY_${TURN}_3}${SAY_${TURN}_4}"})
 same => n,Set(TIMEOUT(digit)=${r"${CUT(EXTEN,*,4)}"})
 same => n,Set(KEYS=${r"${IF($[${WANTED} > 0]?${AHEAD}:)}"})
 same => n,Set(AHEAD=)
 same => n,Set(MORE=)
 same => n,Set(LEFT=$[${r"${WANTED} - ${LEN(${KEYS})}"}])
 same => n,ExecIf($[${r"${WANTED}"} = 0]?Playback(${r"${SAY}"}))
 same => n,ExecIf($[${r"${LEFT}"} > 0]?Read(MORE,${r"${IF($[${LEN(${KEYS})} = 0]?${SAY}:)}"},${r"${LEFT}"},,1,${r"${CUT(EXTEN,*,4)}"}))
 same => n,UserEvent(Heard,Turn: ${r"${TURN}"},Keys: ${r"${KEYS}${MORE}"})
<@nextOrder/>

; hear*turn: what the party says goes to the gateway, which tells what it hears; the event is for when it cannot.
exten => _hear*.,1,NoOp()
 same => n,Set(TURN=${r"${CUT(EXTEN,*,2)}"})
 same => n,Set(AHEAD=)
 same => n,TryExec(AudioSocket(${r"${EAR_${TURN}}"}))
 same => n,UserEvent(Listened,Turn: ${r"${TURN}"})
<@nextOrder/>

; record*turn*seconds*name
exten => _record*.,1,NoOp()
 same => n,Set(TURN=${r"${CUT(EXTEN,*,2)}"})
 same => n,Set(AHEAD=)
 same => n,Set(RECORDING=${r"${CUT(EXTEN,*,4)}"})
 same => n,Playback(claimline/beep)
 same => n,Record(${place.recordings}/${r"${RECORDING}"}.wav,3,${r"${CUT(EXTEN,*,3)}"},kqy)
 same => n,UserEvent(Recorded,Turn: ${r"${TURN}"},Recording: ${r"${RECORDING}"},Bytes: ${r"${STAT(s,"}${place.recordings}/${r"${RECORDING}"}.wav)},Status: ${r"${RECORD_STATUS}"})
 same => n,Set(RECORDING=)
<@nextOrder/>

; The party hung up; during a recording, what there is of it is told.
exten => h,1,ExecIf($["${r"${RECORDING}"}" != ""]?UserEvent(Recorded,Turn: ${r"${TURN}"},Recording: ${r"${RECORDING}"},Bytes: ${r"${STAT(s,"}${place.recordings}/${r"${RECORDING}"}.wav)}))

; Both sides of a call hear that it is recorded, and speak on meanwhile. The one end of a pair of channels speaks to both, the other says it and tells when it is said.
[claimline-announce]
exten => _both.,1,Answer()
 same => n,ChanSpy(${r"${EXTEN:4}"},qBuES)
 same => n,Hangup()
exten => say,1,Answer()
 same => n,Wait(0.2)
 same => n,Playback(claimline/recorded)
 same => n,ExecIf($["${r"${PLAYBACKSTATUS}"}" = "SUCCESS"]?UserEvent(Announced,Leg: ${r"${CLAIMLINE_PARTY}"}))
 same => n,Hangup()

; Somebody calls one of our numbers: told, and waiting to be spoken to. Until then it hears that it rings.
[claimline-inbound]
exten => _[+0-9].,1,Answer()
 same => n,UserEvent(Incoming,Called: ${r"${EXTEN}"},Caller: ${r"${CALLERID(num)}"},Presentation: ${r"${CALLERID(num-pres)}"})
 same => n,Playtones(ring)
 same => n,Wait(${waitSeconds?c})
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
