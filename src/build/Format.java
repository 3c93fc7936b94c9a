import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Holds every Java file to one layout, google-java-format's with four spaces.
///
/// Usage: `java Format.java FORMATTER_JAR check|fix`. It runs the formatter on the JDK that builds,
/// because the formatter can only read the Java its own JDK knows.
public class Format {
    private static final List<String> FOLDERS =
            List.of("src/main/java", "src/test/java", "src/bench/java", "src/build");
    private static final List<String> COMPILER_PACKAGES =
            List.of("api", "code", "file", "main", "parser", "tree", "util");

    public static void main(String[] args) throws Exception {
        boolean fix = args[1].equals("fix");
        List<String> files = files();
        Path list = Files.createTempFile("smena-format", ".txt");
        try {
            Files.write(list, files);
            int exit = run(args[0], fix, list);
            if (exit != 0) {
                System.err.println(
                        "The files above are not formatted. Put it right with:"
                                + " mvn initialize exec:exec@format -Dformat.mode=fix");
                System.exit(exit);
            }
        } finally {
            Files.deleteIfExists(list);
        }
    }

    private static int run(String jar, boolean fix, Path list) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        for (String name : COMPILER_PACKAGES) {
            command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        }
        // Reflowing strings does not come to rest: formatted twice, a file would change twice.
        command.addAll(List.of("-jar", jar, "--aosp", "--skip-reflowing-long-strings"));
        command.addAll(fix ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        command.add("@" + list);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static List<String> files() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : FOLDERS) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> paths = Files.walk(Path.of(folder))) {
                    paths.map(Path::toString).filter(p -> p.endsWith(".java")).forEach(found::add);
                }
            }
        }
        return found;
    }
}
