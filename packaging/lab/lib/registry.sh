# A real registry with the image in it, reachable from the machine only.
# shellcheck disable=SC2034 # the other parts use these

REGISTRY=198.51.100.1:5000
IMAGE_REFERENCE=oci://$REGISTRY/lab/debian:bookworm

registry_started() {
    registry_settings >"$WORK/registry.yml"
    docker-registry serve "$WORK/registry.yml" >"$LOGS/registry.log" 2>&1 &
    within 30 curl -sf "http://$REGISTRY/v2/" || die "the registry did not come up; see $LOGS/registry.log"
    skopeo --insecure-policy copy --all --dest-tls-verify=false "oci:$(image_layout):bookworm" \
        "docker://$REGISTRY/lab/debian:bookworm" >"$LOGS/push.log" 2>&1 || { cat "$LOGS/push.log" >&2; die "the push failed"; }
}

registry_settings() {
    cat <<END
version: 0.1
log: {level: info}
storage: {filesystem: {rootdirectory: $WORK/registry}, cache: {blobdescriptor: inmemory}}
http: {addr: "$REGISTRY"}
END
}
