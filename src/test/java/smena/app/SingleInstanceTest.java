package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.ShortLived;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.Traps;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

@Timeout(60)
class SingleInstanceTest {
    @TempDir Path folder;

    @Test
    void anotherProcessIsNamed() throws Exception {
        Process other = other();
        try (BufferedReader said = other.inputReader()) {
            assertEquals("taken", said.readLine());
            assertEquals(
                    new Problem.FolderInUse(folder.toString(), other.pid()),
                    AppFoldersTest.problemOf(() -> SingleInstance.take(folder)));
            other.destroyForcibly();
            other.waitFor();
        }
        // However it ended, the folder is free again, though the file still names it.
        SingleInstance.take(folder).close();
    }

    @Test
    void thisProcessShutsOthersOut() throws Exception {
        try (SingleInstance own = SingleInstance.take(folder)) {
            long id = ProcessHandle.current().pid();
            assertEquals("in use by " + id, answerOf(other()));
            assertEquals(
                    new Problem.FolderInUse(folder.toString(), id),
                    AppFoldersTest.problemOf(() -> SingleInstance.take(folder)));
            // The refusal within the process must not have let go of the lock.
            assertEquals("in use by " + id, answerOf(other()));
        }
        Process next = other();
        assertEquals("taken", answerOf(next));
    }

    @Test
    void aLinkInItsPlaceIsNotWrittenThrough() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "secret");
        Path lock = Traps.link(folder.resolve("till.lock"), key);
        assertEquals(
                new Problem.NotOwn(lock.toRealPath(LinkOption.NOFOLLOW_LINKS).toString()),
                AppFoldersTest.problemOf(() -> SingleInstance.take(folder)));
        assertEquals("secret", Files.readString(key));
        Files.delete(lock);
        SingleInstance.take(folder).close();
    }

    private static String answerOf(Process process) throws IOException, InterruptedException {
        try (BufferedReader said = process.inputReader()) {
            String answer = said.readLine();
            process.destroyForcibly();
            process.waitFor();
            return answer;
        }
    }

    private Process other() throws IOException {
        List<String> command = ShortLived.java();
        command.addAll(List.of(Other.class.getName(), folder.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// Takes a folder, says so and holds it until it is killed or its input ends.
    static final class Other {
        public static void main(String[] args) throws IOException {
            try (SingleInstance held = SingleInstance.take(Path.of(args[0]))) {
                System.out.println("taken");
                while (System.in.read() >= 0) {
                    continue;
                }
            } catch (Refused e) {
                Problem.FolderInUse problem = (Problem.FolderInUse) e.problem();
                System.out.println("in use by " + problem.processId());
            }
        }
    }
}
