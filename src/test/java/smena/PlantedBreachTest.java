package smena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.tools.ToolProvider;

/// Each rule of the house sees a breach that is planted for it.
class PlantedBreachTest {
    /// For each rule classes that break it: full name, then what is inside.
    private static final Map<String, Map<String, String>> BREACHES = breaches();

    @TempDir private Path folder;

    private static Map<String, Map<String, String>> breaches() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put(
                "layers",
                Map.of(
                        "smena.service.audit.Planted", "smena.text.PlantedToo is;",
                        "smena.text.PlantedToo", "int is;"));
        all.put("pureDomain", Map.of("smena.domain.Planted", "smena.service.Services is;"));
        all.put("sqlInStore", Map.of("smena.service.sale.Planted", "java.sql.Connection is;"));
        all.put("serverInApi", Map.of("smena.app.Planted", "org.eclipse.jetty.server.Server is;"));
        all.put(
                "portsInSerial",
                Map.of("smena.scale.Planted", "com.fazecast.jSerialComm.SerialPort is;"));
        all.put("screensInUi", Map.of("smena.service.shop.Planted", "javafx.scene.Node is;"));
        all.put(
                "insideServices",
                Map.of("smena.ui.kit.Planted", "smena.service.journal.Journal is;"));
        all.put(
                "customerSees",
                Map.of("smena.ui.display.Planted", "smena.service.customer.Customers is;"));
        all.put(
                "slices",
                Map.of(
                        "smena.text.Planted", "smena.api.PlantedToo is;",
                        "smena.api.PlantedToo", "smena.text.Planted is;"));
        all.put("slicesOfService", circle("smena.service.clients", "smena.service.catalog"));
        all.put("slicesOfPrinting", circle("smena.printing.layout", "smena.printing.escpos"));
        all.put("slicesOfUi", circle("smena.ui.sale", "smena.ui.payment"));
        all.put("slicesOfDomain", circle("smena.domain.sale", "smena.domain.shift"));
        all.put(
                "floorsOfService",
                Map.of("smena.service.printjob.Planted", "smena.service.shift.Shifts is;"));
        all.put(
                "floorsOfPrinting",
                Map.of("smena.printing.layout.Planted", "smena.printing.escpos.Profiles is;"));
        all.put("noPairs", circle("smena.service.sale", "smena.service.sale"));
        all.put("fractionFields", Map.of("smena.domain.money.Planted", "double is;"));
        all.put(
                "fractionMethods",
                Map.of("smena.service.sale.Planted", "float is() { return 1; }"));
        all.put(
                "clock",
                Map.of("smena.ui.kit.Planted", "Object is() { return java.time.Instant.now(); }"));
        all.put("terminal", Map.of("smena.api.Planted", "void is() { System.out.println(); }"));
        all.put("narrowHands", Map.of("smena.ui.sale.PlantedModel", "smena.service.Services is;"));
        all.put(
                "ownFiles",
                Map.of(
                        "smena.service.export.Planted",
                        "void is(java.nio.file.Path f) throws java.io.IOException {"
                                + " java.nio.file.Files.deleteIfExists(f); }"));
        all.put(
                "oneSimpleName",
                Map.of("smena.ui.sale.Planted", "int is;", "smena.ui.kit.Planted", "int is;"));
        return all;
    }

    private static Map<String, String> circle(String one, String other) {
        return Map.of(
                one + ".Planted", other + ".PlantedToo is;",
                other + ".PlantedToo", one + ".Planted is;");
    }

    static Set<String> rules() {
        return BREACHES.keySet();
    }

    @Test
    void everyRuleHasABreach() {
        assertEquals(Set.copyOf(HouseRules.names()), BREACHES.keySet());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isSeen(String rule) throws Exception {
        compile(BREACHES.get(rule));
        assertTrue(
                HouseRules.all()
                        .get(rule)
                        .evaluate(new ClassFileImporter().importPath(folder.resolve("out")))
                        .hasViolation(),
                rule);
    }

    private void compile(Map<String, String> planted) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(
                List.of("-proc:none", "-classpath", System.getProperty("java.class.path")));
        arguments.addAll(List.of("-d", folder.resolve("out").toString()));
        for (Map.Entry<String, String> each : planted.entrySet()) {
            arguments.add(write(each.getKey(), each.getValue()).toString());
        }
        int exit =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        assertEquals(0, exit);
    }

    private Path write(String name, String inside) throws IOException {
        int dot = name.lastIndexOf('.');
        String simple = name.substring(dot + 1);
        Path file = folder.resolve(name.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        String member = inside.endsWith(";") ? "public " + inside : inside;
        return Files.writeString(
                file,
                "package %s; public class %s { %s }"
                        .formatted(name.substring(0, dot), simple, member));
    }
}
