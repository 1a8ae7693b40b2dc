#!/usr/bin/env bash
# Measures the agent on this machine itself, on a pseudo terminal: agent-here.sh AGENT-FOLDER [SECONDS OF REST], which
# packaging/agent/build makes. Start, processor time at rest (five minutes), and 2000 commands with what each takes.
set -euo pipefail
exec "$(dirname "$(readlink -f "$0")")/../agent/foreign-host.py" here "$1" "${2:-300}"
