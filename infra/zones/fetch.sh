#!/usr/bin/env bash
# Fetches the packages that the table of ZIP codes is derived from, at the versions of package-lock.json and requirements.txt. Exit code 3: they
# cannot be had here, and the last line says why.
set -euo pipefail

cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"

cannot() { printf 'zones: not fetched: %s\n' "$*" >&2; exit 3; }

python=$(command -v python3) || cannot "there is no python3 (3.10 or newer is needed to read zip2info and ziptz-us)."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' || cannot "$("$python" --version) is too old; zip2info needs 3.10."
"$python" -m pip --version >/dev/null 2>&1 || cannot "python3 has no pip. On Debian and Ubuntu: apt-get install python3-pip."
npm ci --ignore-scripts --no-audit --no-fund || cannot "npm ci failed; see above."
rm -rf python
"$python" -m pip install --quiet --no-deps --require-hashes --only-binary=:all: --target python -r requirements.txt || cannot "pip failed; see above."
