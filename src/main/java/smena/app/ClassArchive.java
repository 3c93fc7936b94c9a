package smena.app;

import org.jspecify.annotations.Nullable;

import smena.domain.Refused;
import smena.files.OwnFiles;
import smena.files.OwnFolder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;

import javax.management.JMException;
import javax.management.ObjectName;

/// The classes of a whole day, as Java has them in memory: a start that finds this file reads it in
/// the place of some ten thousand classes. The launcher names the file where there is none for this
/// program and this Java; the till writes it when its window is closed.
///
/// Java checks for itself that the file fits the program, and goes on without it where it does not.
final class ClassArchive {
    /// Names the file to be written; set by the launcher.
    static final String WANTED = "smena.classes";

    private static final String PREFIX = "classes-";
    private static final String ENDING = ".jsa";

    private ClassArchive() {}

    /// Writes the file if the launcher has asked for it. A failure is logged and costs nothing but
    /// the next start's time.
    static void keep() {
        keep(System.getProperty(WANTED));
    }

    static void keep(@Nullable String wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return;
        }
        try {
            Path file = Path.of(wanted);
            Path folder = OwnFiles.folder(OwnFiles.folderOf(file));
            OwnFiles.requireOwnFolder(folder);
            OwnFolder.delete(folder, stale(String.valueOf(file.getFileName())));
            write(file);
        } catch (IOException | JMException | Refused | IllegalArgumentException e) {
            System.getLogger("smena.app").log(System.Logger.Level.DEBUG, "no class archive", e);
        }
    }

    /// Those of other versions of the program or of Java, and drafts.
    private static Predicate<String> stale(String kept) {
        return name ->
                name.startsWith(PREFIX)
                        && (name.endsWith(ENDING) || name.endsWith(ENDING + ".temp"))
                        && !name.equals(kept);
    }

    /// Java writes a draft beside it and renames it.
    private static void write(Path file) throws JMException {
        // It would print where it wrote; nothing else is printed any more.
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmCds",
                        new Object[] {new String[] {"dynamic_dump", file.toString()}},
                        new String[] {String[].class.getName()});
    }
}
