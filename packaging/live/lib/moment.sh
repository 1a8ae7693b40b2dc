# The date of what has none of its own, so that the same inputs make the same bytes: 2026-01-01, as the jars have it.
# shellcheck disable=SC2034 # whoever reads this file uses it

MOMENT=1767225600
