# shellcheck shell=bash
# Sourced by the commands of this folder: sets JAVA_HOME to a JDK 25 and puts it first on the PATH, or says what to do.

broadsheet_jdk_version() { # the feature version of the JDK in $1, or nothing; reads its release file, so it is quick
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

broadsheet_find_jdk() {
  local candidate on_path
  on_path=$(command -v javac || true)
  if [ -n "$on_path" ]; then on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path"); fi
  for candidate in "${JAVA_HOME:-}" "${on_path%/bin/javac}" \
      /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && [ "$(broadsheet_jdk_version "$candidate")" = 25 ]; then
      printf '%s\n' "$candidate"
      return
    fi
  done
}

JAVA_HOME=$(broadsheet_find_jdk)
if [ -z "$JAVA_HOME" ]; then
  echo "Broadsheet needs a JDK 25: install one (https://adoptium.net) or point JAVA_HOME at it." >&2
  exit 1
fi
export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
