# Asterisk 22 for machines with a container engine: the same Debian packages that infra/asterisk/install-root.sh unpacks.
# No configuration and no state inside: run.sh mounts the instance's own directories and uses the host's network.
# infra/containers/image.sh builds it.
FROM debian:sid-slim

# Another package archive than the base image's own.
ARG DEBIAN_MIRROR=""

# The sample configuration and the user the package makes are not used. A mirror may lag behind the archive's own clock.
RUN if [ -n "$DEBIAN_MIRROR" ]; then \
      rm -f /etc/apt/sources.list.d/*; echo "deb $DEBIAN_MIRROR sid main" >/etc/apt/sources.list; \
    fi \
 && apt-get -o Acquire::Check-Valid-Until=false -o Acquire::Retries=3 update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends asterisk asterisk-modules ca-certificates \
 && rm -rf /var/lib/apt/lists/* /etc/asterisk /var/lib/asterisk/* \
 && asterisk -V

# Overridden by run.sh, which gives the instance its own directories.
CMD ["asterisk", "-V"]
