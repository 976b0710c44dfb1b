#!/bin/sh
# Starts @PROGRAM@ with the C library and loader it was packaged with.
bin=$(cd "$(dirname "$0")" && pwd)
root=${bin%/@PG@/bin}
exec "$root/@LIBS@/ld-linux-x86-64.so.2" --library-path "$root/@LIBS@:$root/@PG@/lib" --argv0 "$bin/@PROGRAM@" "$bin/@PROGRAM@.elf" "$@"
