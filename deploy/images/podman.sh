# shellcheck shell=bash
# Sourced: `pod` is podman with what works on small virtual machines too (runc, no systemd), in a store of its own, so that
# nothing of yours is touched.
images=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$images/../.." && pwd)
work=$images/target
version=1.0.0
services=(ingest-service parse-service archive-service)
store=${BROADSHEET_IMAGE_STORE:-${XDG_CACHE_HOME:-$HOME/.cache}/broadsheet/containers}
# What podman knows of running containers. Its path may have some 50 characters, so it is short however long the store's is.
state=$([ "$(id -u)" = 0 ] && echo /run || echo "${XDG_RUNTIME_DIR:-/tmp}")/broadsheet-$(printf %s "$store" | cksum | cut -d' ' -f1)
# As deploy/images/probe found: overlay where the kernel can, else vfs, which copies every layer whole.
storage=$(cat "$store/storage-driver" 2> /dev/null || echo vfs)
# What the base is made of, and of which Debian.
base_packages=libc6,libgcc-s1,zlib1g,tzdata,netbase,base-files
base_release=$(. /etc/os-release 2> /dev/null && echo "${VERSION_CODENAME:-bookworm}" || echo bookworm)
# For every container: as a cluster with restricted Pod Security would run it, and tighter. Nothing can be written but /tmp.
restricted=(--network host --user 10001:10001 --read-only --tmpfs /tmp:rw,nosuid,nodev,size=256m --cap-drop all
  --security-opt no-new-privileges --ulimit nofile=1024:4096 --ulimit nproc=1024:4096)

use_storage() { # overlay|vfs
  storage=$1
  podman=(podman --root "$store/$storage" --runroot "$state/run" --tmpdir "$state/tmp" --storage-driver "$storage"
    --cgroup-manager cgroupfs --events-backend file --runtime runc)
}
use_storage "$storage"
pod() { "${podman[@]}" "$@"; }

# Takes away everything that podman keeps for this store, running containers included.
empty_store() {
  local mounted
  [ ! -e "$store/$storage" ] || pod rm --all --force --time 5 > /dev/null 2>&1 || true
  for mounted in $(awk -v under="$store/" 'index($2, under) == 1 { print $2 }' /proc/self/mounts); do umount "$mounted" || true; done
  rm -rf "${store:?}" "${state:?}"
}

# Programs that the images need, from Debian's packages; where they can't be had, it says which and returns 1.
bring_tools() {
  local tool missing=() failed=
  for tool in podman runc mmdebstrap openssl curl; do command -v $tool > /dev/null || missing+=($tool); done
  [ ${#missing[@]} -gt 0 ] || return 0
  if command -v apt-get > /dev/null && [ "$(id -u)" = 0 ]; then
    { timeout 300 apt-get update -qq &&
      DEBIAN_FRONTEND=noninteractive timeout 600 apt-get install -y -qq --no-install-recommends "${missing[@]}"; } > /dev/null 2>&1 && return 0
    failed=', and apt-get could not install them'
  fi
  echo "missing: ${missing[*]}${failed:- (Debian: apt-get install ${missing[*]})}"
  return 1
}
