; Rendered by Claimline. Nothing is loaded that is not named here.
[modules]
autoload = no

; timing source for generated audio
load = res_timing_timerfd.so
; pjsip.conf is read through sorcery
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
; the switch is known by user name and digest
load = res_pjsip_authenticator_digest.so
load = res_pjsip_endpoint_identifier_user.so
; caller number, SIP reason headers
load = res_pjsip_caller_id.so
load = res_pjsip_rfc3326.so
; audio
load = res_pjsip_sdp_rtp.so
load = res_rtp_asterisk.so
load = codec_ulaw.so
load = format_wav.so
load = format_pcm.so
load = res_musiconhold.so
; dialplan and the applications and functions it uses
load = pbx_config.so
load = app_playback.so
load = app_playtones.so
load = app_read.so
; a dialogue: waits until the caller is silent; what it hears is recorded
load = app_waitforsilence.so
load = app_mixmonitor.so
; somebody presses a key: SendDTMF, and AMI action PlayDTMF
load = app_senddtmf.so
load = app_stack.so
load = func_channel.so
load = func_cut.so
load = func_db.so
load = func_logic.so
load = func_md5.so
load = func_strings.so
load = func_timeout.so
