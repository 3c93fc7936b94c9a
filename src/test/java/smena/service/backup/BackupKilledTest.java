package smena.service.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.ShortLived;
import smena.domain.backup.BackupPurpose;
import smena.service.TestShop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// The process is killed while it makes backups: what was there before is there, each point that is
/// offered can be restored, and the next one follows.
class BackupKilledTest {
    private static final int KILLS = 6;

    @TempDir Path folder;

    @Test
    void eachPointThatIsOfferedCanBeRestored() throws Exception {
        try (TestShop shop = new TestShop(folder)) {
            Files.createDirectories(folder.resolve("backups"));
            shop.open(0);
        }
        Random random = new Random(20261126);
        Set<String> told = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            told.addAll(killed(random));
            try (TestShop shop = new TestShop(folder)) {
                List<MadeBackup> there = shop.services().backups().all();
                Set<String> names = new HashSet<>();
                there.forEach(made -> names.add(made.file().toString()));
                assertTrue(names.containsAll(told), () -> told + " but " + names);
                Restore restore = Restore.in(folder, Clock.systemUTC());
                for (MadeBackup made : there.subList(0, Math.min(3, there.size()))) {
                    assertEquals(made.headSeq(), restore.look(made.file()).head().seq());
                }
                shop.sell(1);
                told.add(Victim.make(shop));
                assertEquals(0, drafts(), "left behind");
            }
        }
    }

    private long drafts() throws IOException {
        try (Stream<Path> inside = Files.list(folder.resolve("backups"))) {
            return inside.filter(file -> file.toString().contains(".part")).count();
        }
    }

    /// What a process told of before it was killed somewhere in the next backup.
    private Set<String> killed(Random random) throws Exception {
        List<String> command = ShortLived.java();
        command.addAll(List.of(Victim.class.getName(), folder.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Set<String> told = new HashSet<>();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i <= random.nextInt(3); i++) {
                told.add(String.valueOf(out.readLine()));
            }
            long until = System.nanoTime() + random.nextInt(60_000_000);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
        }
        return told;
    }

    /// Sells and makes one backup after the other, and tells of each.
    static final class Victim {
        private Victim() {}

        public static void main(String[] args) {
            TestShop shop = new TestShop(Path.of(args[0]));
            while (true) {
                shop.sell(1);
                System.out.println(make(shop));
            }
        }

        static String make(TestShop shop) {
            return shop.services()
                    .backups()
                    .make(BackupPurpose.SHIFT_CLOSED)
                    .getFirst()
                    .made()
                    .orElseThrow()
                    .file()
                    .toString();
        }
    }
}
