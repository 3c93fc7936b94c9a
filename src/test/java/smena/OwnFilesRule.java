package smena;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Nothing but `smena.files` writes to the disk or deletes from it, so that each rule about links,
/// owners and permissions stands in one place.
record OwnFilesRule() {
    private static final Map<String, Set<String>> WRITING =
            Map.of(
                    "java.nio.file.Files",
                    Set.of(
                            "write",
                            "writeString",
                            "newOutputStream",
                            "newBufferedWriter",
                            "newByteChannel",
                            "createFile",
                            "createDirectory",
                            "createDirectories",
                            "createTempFile",
                            "createTempDirectory",
                            "createLink",
                            "createSymbolicLink",
                            "copy",
                            "move",
                            "delete",
                            "deleteIfExists",
                            "setAttribute",
                            "setOwner",
                            "setPosixFilePermissions",
                            "setLastModifiedTime",
                            // A pipe never ends, and gigabytes fill the memory.
                            "readString",
                            "readAllBytes",
                            "readAllLines",
                            "lines"),
                    "java.nio.channels.FileChannel",
                    Set.of("open"),
                    "java.io.File",
                    Set.of(
                            "delete",
                            "deleteOnExit",
                            "mkdir",
                            "mkdirs",
                            "renameTo",
                            "createNewFile",
                            "createTempFile",
                            "setReadable",
                            "setWritable",
                            "setExecutable"));

    private static final Set<String> OPENED_WHEN_MADE =
            Set.of(
                    "java.io.FileOutputStream",
                    "java.io.FileWriter",
                    "java.io.RandomAccessFile",
                    "java.io.PrintWriter",
                    "java.io.PrintStream");

    private static final Set<String> NAMES_OF_FILES = Set.of("java.io.File", "java.lang.String");

    ArchRule rule() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("smena.files..")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe(
                                "a file is written, or read whole", OwnFilesRule::writes));
    }

    private static boolean writes(JavaAccess<?> access) {
        if (!(access instanceof JavaCodeUnitAccess<?> call)) {
            return false;
        }
        String type = call.getTargetOwner().getFullName();
        List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
        boolean opened =
                OPENED_WHEN_MADE.contains(type)
                        && call.getName().equals("<init>")
                        && NAMES_OF_FILES.contains(parameters.getFirst().getFullName());
        return opened || WRITING.getOrDefault(type, Set.of()).contains(call.getName());
    }
}
