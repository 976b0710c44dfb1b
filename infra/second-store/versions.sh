# What the second store is made of. docs/second-store.md was measured with exactly these.
# shellcheck shell=bash disable=SC2034
FERRETDB_MODULE=github.com/FerretDB/FerretDB/v2
FERRETDB_VERSION=v2.7.0
FERRETDB_SUM='h1:e68kyioANdGrATjgVINPCJgsSN7H+cOPMDGvJoYxz5E='
GO_MINIMUM=1.21
POSTGRESQL_MAJOR=18
DOCUMENTDB_PACKAGE=postgresql-18-documentdb
DOCUMENTDB_VERSION=1.0-0-1
DEBIAN_SUITE=sid
DEBIAN_MIRROR=http://deb.debian.org/debian
DEBIAN_KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg
NEEDED_MIB=3000
