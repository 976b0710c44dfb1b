; Rendered by Claimline. Nothing is loaded that is not named here.
[modules]
autoload = no

; timing source for generated audio
load = res_timing_timerfd.so
; pjsip.conf is read through sorcery; contacts live in the database file, everything else in memory
load = res_sorcery_config.so
load = res_sorcery_memory.so
load = res_sorcery_astdb.so
; SIP core and what it refuses to start without (geolocation, statsd and pubsub stay unconfigured)
load = res_geolocation.so
load = res_statsd.so
load = res_pjproject.so
load = res_pjsip.so
load = res_pjsip_session.so
load = res_pjsip_pubsub.so
load = chan_pjsip.so
; agents and telephones register, with a digest
load = res_pjsip_registrar.so
load = res_pjsip_authenticator_digest.so
; who is calling: by user name first, then by address (a carrier without a user)
load = res_pjsip_endpoint_identifier_user.so
load = res_pjsip_endpoint_identifier_ip.so
; the carrier challenges us
load = res_pjsip_outbound_authenticator_digest.so
<#if trunk.register>
; the carrier wants a registration
load = res_pjsip_outbound_registration.so
</#if>
; caller number, address translation, OPTIONS within a call, SIP reason headers
load = res_pjsip_caller_id.so
load = res_pjsip_nat.so
load = res_pjsip_dlg_options.so
load = res_pjsip_rfc3326.so
<#if trunk.dtmf == "info">
; the carrier takes digits by INFO
load = res_pjsip_dtmf_info.so
</#if>
; browsers: SIP over WebSocket, encrypted audio
load = res_http_websocket.so
load = res_pjsip_transport_websocket.so
load = res_crypto.so
load = res_srtp.so
; audio: RTP, formats, conversion between them
load = res_pjsip_sdp_rtp.so
load = res_rtp_asterisk.so
load = codec_ulaw.so
load = codec_alaw.so
load = codec_resample.so
load = codec_opus_open_source.so
load = res_format_attr_opus.so
; prompts and hold music are wav files
load = format_wav.so
load = format_pcm.so
load = res_musiconhold.so
; bridging two legs; without native_rtp, so that muting and digits work the same whatever the two sides speak
load = bridge_simple.so
; a third person on a call: mixing, and the application that brings one in
load = bridge_softmix.so
load = app_bridgeaddchan.so
; a supervisor on an agent's line
load = app_chanspy.so
; dialplan and the applications it uses: Playback, Playtones
load = pbx_config.so
load = app_playback.so
load = app_playtones.so
; keys during a message, and telling of them
load = app_read.so
load = app_userevent.so
; AMI action PlayDTMF
load = app_senddtmf.so
; the check of an agent's sound before the shift: Echo, for a bounded time
load = app_echo.so
load = func_timeout.so
; a conversation by machine: what is said and keyed, what is recorded, and its size; the audio for who must know whether a machine answered
load = app_exec.so
load = app_record.so
load = res_audiosocket.so
load = app_audiosocket.so
load = func_cut.so
load = func_env.so
load = func_logic.so
load = func_strings.so
; recording a call, each side a channel; what it will not be loaded without; and who says so to both sides of a call
load = format_sln.so
load = func_groupcount.so
load = func_uri.so
load = app_chanspy.so
load = func_periodic_hook.so
load = app_mixmonitor.so
; who is calling
load = func_callerid.so
; an agent who is muted goes on sending, silence
load = func_volume.so
; whether the carrier answers OPTIONS
load = func_pjsip_aor.so
load = func_pjsip_contact.so
