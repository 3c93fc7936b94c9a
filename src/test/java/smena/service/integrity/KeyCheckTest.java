package smena.service.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Role;
import smena.service.FolderCopies;
import smena.service.TestShop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.Base64;

/// Keys that are there but wrong are recognised at the start, before a right PIN counts as wrong.
class KeyCheckTest {
    @TempDir Path folder;
    private Path data;
    private Path other;

    @BeforeEach
    void keep() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        other = Files.createDirectory(folder.resolve("other"));
        try (TestShop shop = new TestShop(data);
                TestShop another = new TestShop(other)) {
            shop.open(0);
            shop.sell(1);
            another.open(0);
        }
    }

    private Path key(String name) {
        return data.resolve("keys").resolve(name);
    }

    private Problem start() {
        return assertThrows(Refused.class, () -> new TestShop(data).close()).problem();
    }

    private static Problem wrong(Path file) {
        return new Problem.KeyWrong(file.toString());
    }

    private void takeOther(String name) throws IOException {
        Files.copy(
                other.resolve("keys").resolve(name),
                key(name),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @CsvSource({
        "pin.pepper, ''",
        "pin.pepper, 'AAAA'",
        "pin.pepper, 'no Base64!'",
        "pin.pepper, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='",
        "journal.key, ''",
        "journal.key, 'AAAA'",
        "journal.key, 'no Base64!'",
        "journal.pub, ''",
        "journal.pub, 'AAAA'",
        "journal.pub, 'no Base64!'"
    })
    void aKeyThatIsNoneIsSaid(String name, String text) throws IOException {
        Files.writeString(key(name), text);
        assertEquals(wrong(key(name)), start());
        assertEquals(text, Files.readString(key(name)), "it is left alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal.key", "journal.pub", "pin.pepper"})
    void anotherTillsKeyIsSaid(String name) throws IOException {
        takeOther(name);
        assertEquals(wrong(key(name)), start());
    }

    @Test
    void anotherTillsPairIsSaid() throws IOException {
        takeOther("journal.key");
        takeOther("journal.pub");
        assertEquals(wrong(key("journal.key")), start());
    }

    @Test
    void allOfAnotherTillsKeysAreSaid() throws IOException {
        for (String name :
                new String[] {"journal.key", "journal.pub", "pin.pepper", "anchor.json"}) {
            takeOther(name);
        }
        assertEquals(wrong(key("journal.key")), start());
    }

    /// A till that was killed has a `-wal`, which could be another till's too.
    @ParameterizedTest
    @ValueSource(strings = {"journal.key", "journal.pub", "pin.pepper", "pair"})
    void afterAKillTooTheKeyIsSaid(String name) throws IOException {
        Path killed = folder.resolve("killed");
        try (TestShop shop = new TestShop(data)) {
            shop.sell(1);
            FolderCopies.of(data, killed);
        }
        data = killed;
        if (name.equals("pair")) {
            takeOther("journal.key");
            takeOther("journal.pub");
            assertEquals(wrong(key("journal.key")), start());
        } else {
            takeOther(name);
            assertEquals(wrong(key(name)), start());
        }
    }

    @Test
    void aKeyOfAnotherKindIsSaid() throws Exception {
        String rsa =
                Base64.getEncoder()
                        .encodeToString(
                                KeyPairGenerator.getInstance("X25519")
                                        .generateKeyPair()
                                        .getPublic()
                                        .getEncoded());
        Files.writeString(key("journal.pub"), rsa);
        assertEquals(wrong(key("journal.pub")), start());
    }

    @Test
    void aFolderOrAFloodInPlaceOfAKeyIsSaid() throws IOException {
        Files.delete(key("pin.pepper"));
        Files.createDirectory(key("pin.pepper"));
        assertEquals(new Problem.NotOwn(key("pin.pepper").toString()), start());
        Files.delete(key("pin.pepper"));
        Files.write(key("pin.pepper"), new byte[1 << 20]);
        assertEquals(wrong(key("pin.pepper")), start());
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal.key", "journal.pub", "pin.pepper"})
    @DisabledOnOs(OS.WINDOWS)
    void aKeyThatMayNotBeReadIsSaid(String name) throws IOException {
        assumeFalse(OrdinaryAccount.isRoot(), "root reads everything; the next test stands in");
        close(key(name));
        assertEquals(new Problem.KeyUnreadable(key(name).toString()), start());
    }

    /// The program itself, which is started without root's right to read everything.
    @ParameterizedTest
    @ValueSource(strings = {"journal.key", "journal.pub", "pin.pepper"})
    @DisabledOnOs(OS.WINDOWS)
    void whoMayNotReadAKeyIsToldWhich(String name) throws Exception {
        OrdinaryAccount.assume(folder);
        close(key(name));
        OrdinaryAccount.Ended ended = OrdinaryAccount.run(data, "check");
        assertEquals(3, ended.exit(), ended.said());
        assertTrue(ended.said().contains(key(name).toString()), ended.said());
        assertEquals(1, ended.said().strip().lines().count(), ended.said());
    }

    /// What else of a data folder may be closed to the account that starts the till.
    @ParameterizedTest
    @ValueSource(strings = {"keys", "smena.db", "."})
    @DisabledOnOs(OS.WINDOWS)
    void whatElseMayNotBeReadIsOneSentenceToo(String name) throws Exception {
        OrdinaryAccount.assume(folder);
        Path closed = data.resolve(name).normalize();
        close(closed);
        try {
            OrdinaryAccount.Ended ended = OrdinaryAccount.run(data, "check");
            assertEquals(3, ended.exit(), ended.said());
            assertEquals(1, ended.said().strip().lines().count(), ended.said());
            assertTrue(ended.said().contains(data.toString()), ended.said());
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void close(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    }

    @Test
    void theRightKeysStillDo() {
        try (TestShop shop = new TestShop(data)) {
            shop.services().people().logIn(shop.person(Role.CASHIER).id(), "1111");
            shop.sell(1);
        }
    }
}
