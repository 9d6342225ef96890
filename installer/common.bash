# Shared by linux/build and macos/build: finds a JDK and starts Build.java with it.
# find_jdk PLACE...: the first full JDK of 25 or newer. The one that compiled the program comes before the usual
# places, because "java" on the path is often older.
find_jdk() {
  local home major
  for home in "${JAVA_HOME:-}" "$(cat target/partnerlens/lib/jdk-home 2>/dev/null)" "$@"; do
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null || true)
    if [[ ${major:-0} -ge 25 && -x $home/bin/jpackage ]]; then
      echo "$home"
      return
    fi
  done
}

build_with() {
  local jdk
  jdk=$(find_jdk "$@")
  if [[ -z $jdk ]]; then
    echo "No JDK of 25 or newer was found. Install one (for example Temurin 25) or set JAVA_HOME to it." >&2
    exit 1
  fi
  "$jdk/bin/java" installer/Build.java
}
