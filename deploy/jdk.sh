# Sourced by the scripts beside it: finds a JDK 25 and sets JAVA_HOME and PATH, or ends with a message.
# Looked at, in this order: JAVA_HOME, the PATH, the folders where systems and tools usually put JDKs.

broadsheet_jdk_feature() { # prints the feature version of the JDK in folder $1, if it is one with a compiler
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

broadsheet_find_jdk() {
  local candidate feature javac
  javac=$(command -v javac || true)
  if [ -n "$javac" ]; then javac=$(readlink -f "$javac" 2>/dev/null || echo "$javac"); fi
  for candidate in "${JAVA_HOME:-}" "${javac%/bin/javac}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/jdk* /usr/local/openjdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$candidate" ] || continue
    feature=$(broadsheet_jdk_feature "$candidate")
    if [ -n "$feature" ] && [ "$feature" -ge 25 ]; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

broadsheet_jdk=$(broadsheet_find_jdk) || {
  echo "Broadsheet needs a JDK 25 and found none: neither in JAVA_HOME (${JAVA_HOME:-not set}) nor on the PATH" >&2
  echo "nor in the usual folders, /usr/lib/jvm among them. Install one, Eclipse Temurin 25 for example, and try again." >&2
  exit 1
}
export JAVA_HOME="$broadsheet_jdk" PATH="$broadsheet_jdk/bin:$PATH"
