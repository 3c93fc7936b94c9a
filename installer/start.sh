# Hands over to Java; read by the launchers, which set
#   app   the folder that has lib
#   home  the Java to use
#   main  the class to run
# shellcheck shell=sh disable=SC2154

# Names of files hold any letter only where the computer's own encoding is UTF-8.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]*) ;;
    *)
        [ -n "${LC_ALL:-}" ] && export LC_ALL=C.UTF-8
        export LC_CTYPE=C.UTF-8
        ;;
esac

# A till may be a small computer: one collector thread, memory given back, few arenas of the C library.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
# Without a graphics card the window system's library would load OpenGL in software, a compiler with it, for nothing.
[ "$(uname)" != Linux ] || [ -e /dev/dri ] || export GDK_GL="${GDK_GL:-disable}"
# The C library of GNU keeps what is freed until it is asked to give it back; others would print a warning.
trim=
getconf GNU_LIBC_VERSION >/dev/null 2>&1 && trim=-XX:TrimNativeHeapInterval=5000
# The classes of the last start, ready in memory: see ClassArchive. Only the till itself takes the time to write it.
case $(uname) in
    Darwin) cache=${HOME:-}/Library/Caches/Smena ;;
    *)
        case ${XDG_CACHE_HOME:-} in
            /*) cache=$XDG_CACHE_HOME/smena ;;
            *) cache=${HOME:-}/.cache/smena ;;
        esac
        ;;
esac
own=$app/lib/smena.jar
# A package names what is in it; what was built here is known by its age.
if [ -r "$app/lib/build" ]; then
    read -r build <"$app/lib/build"
else
    build=smena-$(sed -n 's/^JAVA_VERSION="\([0-9A-Za-z.+-]*\)".*/\1/p' "$home/release")
fi
archive=$cache/classes-$build.jsa
if [ -n "${SMENA_TRAIN:-}" ]; then
    # See prepare.
    set -- -XX:AOTCacheOutput="$SMENA_TRAIN" -classpath "$app/lib/*" "$main" "$@"
elif [ -r "$app/lib/smena.aot" ]; then
    # Java looks for itself whether it fits, and goes on without it where it does not.
    set -- -XX:AOTCache="$app/lib/smena.aot" -classpath "$app/lib/*" "$main" "$@"
elif [ -O "$archive" ] && [ "$archive" -nt "$own" ] && [ "$archive" -nt "$home/release" ]; then
    set -- -XX:SharedArchiveFile="$archive" -classpath "$app/lib/*" "$main" "$@"
else
    set -- -XX:+RecordDynamicDumpInfo -Dsmena.classes="$archive" -classpath "$app/lib/*" "$main" "$@"
fi
# shellcheck disable=SC2086 # several options in one variable are meant to be several
exec "$home/bin/java" -Dsmena.program="$app" --enable-native-access=ALL-UNNAMED -Xlog:disable -XX:-UsePerfData -Xms64m -Xmx512m -XX:MaxNewSize=16m -XX:+UseSerialGC $trim \
    -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=15 -XX:-ShrinkHeapInSteps -Dprism.maxvram=96m -Dprism.targetvram=32m \
    -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true ${SMENA_JAVA_OPTIONS:-} "$@"
