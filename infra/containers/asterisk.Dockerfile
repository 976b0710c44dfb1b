# Asterisk 22 for machines with a container engine: the same Debian packages that infra/asterisk/install-root.sh unpacks.
# No configuration and no state inside: run.sh mounts the state directory and uses the host's network.
FROM debian:sid-slim

# The sample configuration and the user the package makes are not used.
RUN apt-get update \
 && apt-get install -y --no-install-recommends asterisk asterisk-modules ca-certificates \
 && rm -rf /var/lib/apt/lists/* /etc/asterisk /var/lib/asterisk/*

# Overridden by run.sh, which gives the instance its own directories.
CMD ["asterisk", "-V"]
