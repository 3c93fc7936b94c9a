package smena.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.app.Main;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The power goes, and the disk has what was synced and no more.
class PowerCutTest {
    @TempDir Path folder;

    @BeforeEach
    void needsADiskThatForgets() {
        ForgetfulDisk.whyNot().ifPresent(why -> Assumptions.assumeTrue(false, why));
    }

    /// What was said to be there is there: the database, and the keys without which it is nothing.
    @Test
    void aNewTillIsThereAfterwards() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        ForgetfulDisk disk = new ForgetfulDisk(data, folder);
        Child init = smena(disk.environment(), data, "init", "--demo");
        init.rest();
        assertEquals(0, init.end(), init.log());
        disk.cut(ForgetfulDisk.Cut.ALL_FORGOTTEN, new Random(1));
        Child check = smena(Map.of(), data, "check");
        String found = check.rest();
        assertEquals(0, check.end(), () -> found);
    }

    private Child smena(Map<String, String> environment, Path data, String... words)
            throws Exception {
        Child.Start start = new Child.Start(List.of(), environment, folder.resolve("log"));
        List<String> all = new java.util.ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(words));
        return Child.run(start, Main.class.getName(), all.toArray(String[]::new));
    }
}
