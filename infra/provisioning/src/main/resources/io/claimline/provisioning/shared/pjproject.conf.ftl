; Rendered by Claimline. The SIP library reports errors and warnings, and nothing of what passes over the line.
[log_mappings]
type = log_mappings
asterisk_error = 0,1
asterisk_warning = 2
asterisk_notice =
asterisk_debug = 3,4,5
asterisk_verbose =
asterisk_trace =
