# Sourced by the scripts beside it that learn from truth: builds the parser with its training, and runs the training's programs.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
module=$root/parse-service
lib=$module/target/train/lib
# shellcheck source=jdk.sh
. "$root/deploy/jdk.sh"
command -v mvn >/dev/null || { echo "building needs Maven (mvn) on the PATH" >&2; exit 1; }

build() {
  local log=$module/target/train/build.log
  mkdir -p "$lib"
  echo "building…" >&2
  if ! (cd "$root" && mvn -B -ntp -q -pl parse-service -am -Dchecks=off test-compile dependency:copy-dependencies \
      -DincludeScope=test -DincludeGroupIds=cn.6tail,com.belerweb,com.github.houbb,com.fasterxml.jackson.core,org.commonmark,org.jspecify \
      -DoutputDirectory="$lib") >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    exit 1
  fi
}

learn() { # CLASS ARGUMENTS…
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "$module/target/test-classes:$module/target/classes:$lib/*" "$@"
}
