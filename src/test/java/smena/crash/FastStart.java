package smena.crash;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Starts a Java program again and again: its classes are read and checked once and kept in an
/// archive. Such an archive is for jars only, so the folders of the class path become jars.
final class FastStart {
    private final String classPath;
    private final Path archive;

    /// @param folder where jars and archive are made
    FastStart(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            jars.add(Files.isDirectory(path) ? jar(path, folder, jars.size()).toString() : entry);
        }
        classPath = String.join(File.pathSeparator, jars);
        archive = folder.resolve("classes.jsa");
    }

    String classPath() {
        return classPath;
    }

    boolean learnt() {
        return Files.exists(archive);
    }

    /// With these the archive is made when the program ends by itself; once it is there, with these
    /// it is used. The virtual machine would tell at length why it could be faster still.
    List<String> options() {
        String option = learnt() ? "SharedArchiveFile" : "ArchiveClassesAtExit";
        return List.of("-XX:" + option + "=" + archive, "-Xlog:cds=off", "-Xlog:aot=off");
    }

    /// With entries for the folders too: Flyway looks for the one its migrations are in.
    private static Path jar(Path classes, Path folder, int number) throws IOException {
        Path jar = folder.resolve("classes-" + number + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path one : (Iterable<Path>) all.filter(path -> !path.equals(classes))::iterator) {
                String name = classes.relativize(one).toString().replace(File.separatorChar, '/');
                boolean inside = Files.isDirectory(one);
                out.putNextEntry(new JarEntry(inside ? name + "/" : name));
                if (!inside) {
                    Files.copy(one, out);
                }
                out.closeEntry();
            }
        }
        return jar;
    }
}
