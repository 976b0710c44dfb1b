<#-- Digits n and n+1 of the call's hash choose row and field of the table called name. -->
<#function drawn name at><#return r"${CUT(" + name + r"_${hash:" + at + r":1},:,${HEX_${hash:" + (at + 1) + ":1}})}"></#function>
<#-- One of a list of prompts: the hash digit at position at, folded onto the list. -->
<#function chosen name size at><#return r"${CUT(" + name + r",:,$[(${HEX_${hash:" + at + ":1}} - 1) % " + size + " + 1])}"></#function>
<#macro table name draw>
<#list draw.table() as row>
${name}_${"0123456789abcdef"[row?index]} = ${row}
</#list>
</#macro>
<#macro words name list>
${name} = <#list list as w>claimline/${w}<#sep>:</#list>
</#macro>
; Rendered by Claimline from the scenario. Documented in docs/practice-exchange.md.
[general]
static = yes
writeprotect = yes
clearglobalvars = yes

[globals]
<#list "0123456789abcdef" ? split("") as digit><#if digit?has_content>
HEX_${digit} = ${digit?index + 1}
</#if></#list>
<#list scenario.everyone as persona>
WHO_${"0123456789abcdef"[persona?index / 16]}${"0123456789abcdef"[persona?index % 16]} = ${persona}
</#list>
<#list scenario.personas as p>
; ${p.name}
<#assign id = "P" + p?index>
<#switch p.kind()>
<#case "patient">
<@table id + "_ring" p.ring/>
<@table id + "_talk" p.talk/>
<@table id + "_pause" p.pause/>
<@words id + "_greetings" p.greetings/>
<@words id + "_replies" p.replies/>
<#break>
<#case "machine">
<@table id + "_ring" p.ring/>
<@table id + "_record" p.record/>
<@words id + "_greetings" p.greetings/>
<#break>
<#case "refusal">
<@table id + "_after" p.after/>
<#break>
<#case "tone">
<@table id + "_ring" p.ring/>
<@table id + "_stay" p.stay/>
<#break>
<#case "dialogue">
<@table id + "_ring" p.ring/>
<@table id + "_stay" p.stay/>
<#break>
<#case "payer">
<@table id + "_ring" p.ring/>
<@table id + "_hold" p.hold/>
<@words id + "_announcements" p.announcements/>
<@table id + "_talk" p.representative.talk/>
<@table id + "_pause" p.representative.pause/>
<@words id + "_greetings" p.representative.greetings/>
<@words id + "_replies" p.representative.replies/>
<#break>
</#switch>
</#list>

; Every call begins here: who is called, for which time, and so which draw.
[claimline-world]
exten => _[+0-9].,1,Set(number=${r"${FILTER(0-9,${EXTEN})}"})
 same => n,Set(number=${r"${IF($[${LEN(${number})} = 10]?1${number}:${number})}"})
 same => n,Set(CHANNEL(accountcode)=${r"${number}"})
 same => n,Set(attempt=$[0${r"${DB(attempt/${number})}"} + 1])
 same => n,Set(DB(attempt/${r"${number}"})=${r"${attempt}"})
 same => n,Set(hash=${r"${MD5("}${scenario.seed?c}:${r"${number}:${attempt})}"})
 same => n,Goto(claimline-who,${r"${number}"},1)

; Whole numbers first, then the longest prefix, then the weights.
[claimline-who]
<#list scenario.numbers as rule>
exten => ${rule.whole?then("", "_")}${rule.digits}${rule.whole?then("", "!")},1,Goto(persona-${rule.persona},${r"${EXTEN}"},1)
</#list>
exten => _X!,1,Goto(persona-${r"${WHO_${hash:0:2}}"},${r"${EXTEN}"},1)
<#list scenario.personas as p>
<#assign id = "P" + p?index>

[persona-${p.name}]
<#switch p.kind()>
<#case "patient">
exten => _X!,1,Ringing()
 same => n,Wait(${drawn(id + "_ring", 2)})
 same => n,Answer()
 same => n,Set(TIMEOUT(absolute)=${drawn(id + "_talk", 4)})
 same => n,Wait(0.2)
 same => n,Playback(${chosen(id + "_greetings", p.greetings?size, 6)})
<@conversation id p.replies?size/>
<#break>
<#case "machine">
exten => _X!,1,Ringing()
 same => n,Wait(${drawn(id + "_ring", 2)})
 same => n,Answer()
 same => n,Wait(0.4)
 same => n,Playback(${chosen(id + "_greetings", p.greetings?size, 6)})
 same => n,Playback(claimline/beep)
 same => n,Wait(${drawn(id + "_record", 4)})
 same => n,Hangup()
<#break>
<#case "refusal">
exten => _X!,1,<#if p.ringing>Ringing()<#else>NoOp()</#if>
 same => n,Wait(${drawn(id + "_after", 2)})
<#if p.tones?has_content>
 same => n,Progress()
 same => n,Playback(claimline/${p.tones},noanswer)
</#if>
 same => n,PJSIPHangup(${p.sip?c})
<#break>
<#case "tone">
exten => _X!,1,Ringing()
 same => n,Wait(${drawn(id + "_ring", 2)})
 same => n,Answer()
 same => n,Playtones(440)
 same => n,Wait(${drawn(id + "_stay", 4)})
 same => n,Hangup()
<#break>
<#case "dialogue">
exten => _X!,1,Ringing()
 same => n,Wait(${drawn(id + "_ring", 2)})
 same => n,Answer()
<#if p.heard>
 same => n,MixMonitor(,r(${place.heard}/${r"${number}-${attempt}"}-heard.wav)t(${place.heard}/${r"${number}-${attempt}"}-said.wav))
</#if>
<#list p.script as deed>
 same => n,${deed.application()}
</#list>
 same => n,Wait(${drawn(id + "_stay", 4)})
 same => n,Hangup()
<#break>
<#case "payer">
exten => _X!,1,Ringing()
 same => n,Wait(${drawn(id + "_ring", 2)})
 same => n,Answer()
 same => n,Wait(0.5)
<#list p.steps as step>
<#if step.digits == 0>
 same => n,Playback(claimline/${step.prompt})
<#else>
 same => n,Set(tries=0)
 same => n,Set(say=claimline/${step.prompt})
 same => n(ask${step?index}),Read(digits,${r"${say}"},${step.digits?c},,1,${step.waitSeconds?c})
 same => n,GotoIf(${r"${REGEX("}"${step.pattern}" ${r"${digits})}"}?took${step?index})
 same => n,Set(tries=$[${r"${tries}"} + 1])
 same => n,GotoIf($[${r"${tries}"} >= ${step.tries?c}]?failed)
 same => n,Set(say=claimline/${p.retry}&claimline/${step.prompt})
 same => n,Goto(ask${step?index})
 same => n(took${step?index}),NoOp()
</#if>
</#list>
 same => n,Set(left=${drawn(id + "_hold", 4)})
 same => n,Set(heard=0)
 same => n(hold),GotoIf($[${r"${left}"} <= ${p.announceSeconds?c}]?last)
 same => n,MusicOnHold(claimline,${p.announceSeconds?c})
 same => n,Playback(${r"${CUT("}${id}_announcements,:,$[${r"${heard}"} % ${p.announcements?size} + 1])})
 same => n,Set(heard=$[${r"${heard}"} + 1])
 same => n,Set(left=$[${r"${left}"} - ${p.announceSeconds?c}])
 same => n,Goto(hold)
 same => n(last),MusicOnHold(claimline,${r"${left}"})
 same => n,GotoIf($[(${r"${HEX_${hash:12:1}}"} - 1) * 16 + ${r"${HEX_${hash:13:1}}"} <= ${p.lostOf256()?c}]?lost)
 same => n,Set(TIMEOUT(absolute)=${drawn(id + "_talk", 8)})
 same => n,Playback(${chosen(id + "_greetings", p.representative.greetings?size, 6)})
<@conversation id p.representative.replies?size/>
 same => n(failed),Playback(claimline/${p.failure})
 same => n(lost),Hangup()
<#break>
</#switch>
; the drawn time is over
exten => T,1,Hangup()
</#list>
<#-- Pause, reply, pause, reply: each turn takes the next digits of the hash, and begins again at the end of them. -->
<#macro conversation id replies>
 same => n,Set(turn=0)
 same => n(turn),Set(at=$[14 + ${r"${turn}"} * 3 % 18])
 same => n,Wait(${r"${CUT("}${id}_pause_${r"${hash:${at}:1},:,${HEX_${hash:$[${at} + 1]:1}})}"})
 same => n,Playback(${r"${CUT("}${id}_replies,:,$[(${r"${HEX_${hash:$[${at} + 2]:1}}"} - 1 + ${r"${turn}"}) % ${replies} + 1])})
 same => n,Set(turn=$[${r"${turn}"} + 1])
 same => n,Goto(turn)
</#macro>
