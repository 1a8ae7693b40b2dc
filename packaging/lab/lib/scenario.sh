# What the parts of a run must know of its scenario.

# Others need neither an image nor a configuration.
installs() { [[ $SCENARIO != kiosk && $SCENARIO != tunnels && $SCENARIO != guest-agent ]]; }

# Others are reached by their agent's port alone.
has_network() { [[ $SCENARIO != virtio && $SCENARIO != guest-agent ]]; }
