# shellcheck shell=bash
# Sourced: `pod` is podman with what works on small virtual machines too (runc, plain files as storage, no systemd), in a
# store of its own, so that nothing of yours is touched.
images=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$images/../.." && pwd)
work=$images/target
version=1.0.0
services=(ingest-service parse-service archive-service)
store=${BROADSHEET_IMAGE_STORE:-${XDG_CACHE_HOME:-$HOME/.cache}/broadsheet/containers}

pod() {
  podman --root "$store/storage" --runroot "$store/run" --storage-driver vfs --cgroup-manager cgroupfs --runtime runc "$@"
}

# Programs that the images need; where they can't be had, the caller ends with a visible SKIPPED.
bring_tools() {
  local tool missing=()
  for tool in podman runc mmdebstrap openssl curl; do command -v $tool > /dev/null || missing+=($tool); done
  [ ${#missing[@]} -gt 0 ] || return 0
  if command -v apt-get > /dev/null && [ "$(id -u)" = 0 ]; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } > /dev/null 2>&1 && return 0
  fi
  echo "SKIPPED: images are not built: ${missing[*]} missing (Debian: apt-get install ${missing[*]})"
  exit 0
}

# Runs a container as a cluster with restricted Pod Security would, and tighter: no privilege, nothing writable but /tmp.
start_container() { # NAME IMAGE ARGUMENTS… ; environment from the file $work/NAME.env
  local name=$1 image=$2
  shift 2
  pod run --detach --name "$name" --network host --env-file "$work/$name.env" --user 10001:10001 --read-only \
    --tmpfs /tmp:rw,nosuid,nodev,size=256m --cap-drop all --security-opt no-new-privileges \
    --ulimit nofile=1024:4096 --ulimit nproc=1024:4096 "${options[@]}" "$image" "$@" > /dev/null
}
