package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.ui.settings.SoftwarePart;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The Java that goes into packages has all that the program and its libraries name.
class OwnJavaTest {
    private static final Pattern NAMED = Pattern.compile("\"(j(?:ava|dk)\\.[a-z.]+)\"");

    @Test
    void theListOfModulesHasWhatIsNamed() throws IOException {
        Map<String, String> modules = modulesOfPackages();
        Map<String, String> named = new TreeMap<>();
        List<Path> jars = jars();
        assertTrue(jars.size() > 30, jars::toString);
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : zip.stream().filter(OwnJavaTest::isClass).toList()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        look(in.readAllBytes(), modules, named, jar + " " + entry);
                    }
                }
            }
        }
        for (Path type : ours()) {
            look(Files.readAllBytes(type), modules, named, type.toString());
        }
        Set<String> listed = listed();
        assertTrue(listed.contains("java.base") && named.size() > 5, listed::toString);
        named.keySet().removeAll(listed);
        assertEquals(Map.of(), named);
    }

    private static void look(
            byte[] type, Map<String, String> modules, Map<String, String> named, String where) {
        for (PoolEntry entry : ClassFile.of().parse(type).constantPool()) {
            if (entry instanceof ClassEntry one) {
                ClassDesc described = one.asSymbol();
                while (described.isArray()) {
                    described = described.componentType();
                }
                String module = modules.get(described.packageName());
                if (module != null && !described.isPrimitive()) {
                    named.putIfAbsent(module, where + ": " + described.displayName());
                }
            }
        }
    }

    private static Map<String, String> modulesOfPackages() {
        Map<String, String> modules = new HashMap<>();
        ModuleFinder.ofSystem()
                .findAll()
                .forEach(
                        module ->
                                module.descriptor()
                                        .packages()
                                        .forEach(p -> modules.put(p, module.descriptor().name())));
        return modules;
    }

    private static Set<String> listed() throws IOException {
        Set<String> listed = new TreeSet<>();
        Matcher named = NAMED.matcher(Files.readString(Path.of("src/build/OwnJava.java")));
        while (named.find()) {
            listed.add(named.group(1));
        }
        return listed;
    }

    /// The libraries of the program, without those of the tests.
    private static List<Path> jars() {
        Set<String> names = new HashSet<>();
        for (SoftwarePart part : SoftwareParts.all()) {
            names.add(part.name() + "-" + part.version());
        }
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(
                        file ->
                                names.contains(
                                        file.getFileName()
                                                .toString()
                                                .replaceFirst(
                                                        "(-linux.*|-mac.*|-win.*)?\\.jar$", "")))
                .filter(Files::isRegularFile)
                .toList();
    }

    private static boolean isClass(ZipEntry entry) {
        String name = entry.getName();
        return name.endsWith(".class")
                && !name.startsWith("META-INF/")
                && !name.endsWith("module-info.class");
    }

    private static List<Path> ours() throws IOException {
        Path classes = Path.of("target", "classes", "smena");
        try (Stream<Path> all = Files.walk(classes)) {
            return all.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
