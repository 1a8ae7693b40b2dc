#!/usr/bin/env bash
# Measures the agent beside QEMU's own (Debian's package) in one emulated machine: agent.sh AGENT-FOLDER, which
# packaging/agent/build makes. Seven minutes, on a machine that does nothing else.
set -euo pipefail
exec "$(dirname "$(readlink -f "$0")")/../agent/verify" "$1" bench
