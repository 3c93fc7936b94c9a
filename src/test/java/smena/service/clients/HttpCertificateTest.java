package smena.service.clients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.service.backup.Restore;
import smena.service.clients.HttpCertificate.Secret;
import smena.service.clients.HttpCertificate.Shown;
import smena.service.export.ExportWords;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The till's certificate: whose it is, how long it holds, and where its key may lie.
class HttpCertificateTest {
    private static final Duration NEARLY_ALL_ITS_LIFE = Duration.ofDays(3_650 - 80);

    @TempDir Path root;
    private TestShop shop;
    private Path keys;

    @BeforeEach
    void open() throws IOException {
        Path data = Files.createDirectories(root.resolve("data"));
        Files.createDirectories(data.resolve("backups"));
        keys = data.resolve("keys");
        shop = new TestShop(data);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void itIsMadeWhenItIsNeededAndIsForThisComputer() throws Exception {
        assertEquals(Optional.empty(), certificate().shown());
        Secret made = certificate().secret();
        assertEquals(made, certificate().secret(), "and stays");

        made.certificate().verify(made.certificate().getPublicKey());
        ECPublicKey key = (ECPublicKey) made.certificate().getPublicKey();
        assertEquals(256, key.getParams().getOrder().bitLength());
        List<Object> names =
                Objects.requireNonNull(made.certificate().getSubjectAlternativeNames()).stream()
                        .map(name -> List.copyOf((Collection<?>) name).get(1))
                        .map(Object.class::cast)
                        .toList();
        assertTrue(names.containsAll(List.of("localhost", "127.0.0.1")), names::toString);
        assertEquals(-1, made.certificate().getBasicConstraints(), "it vouches for nobody else");
        assertFalse(made.toString().contains("Key"), made::toString);
    }

    @Test
    void onlyItsOwnerReadsTheKey() throws IOException {
        certificate().secret();
        assumeTrue(Files.getFileStore(keys).supportsFileAttributeView("posix"), "no modes here");
        for (String name : List.of("tls.key", "tls.crt")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(keys.resolve(name))));
        }
    }

    @Test
    void itIsMadeAnewBeforeItEndsWithTheSameKey() {
        Secret first = certificate().secret();
        shop.setClock(shop.now().plus(NEARLY_ALL_ITS_LIFE));
        Secret second = certificate().secret();
        assertNotEquals(first.certificate(), second.certificate());
        assertEquals(second, certificate().secret());
        assertArrayEquals(
                first.certificate().getPublicKey().getEncoded(),
                second.certificate().getPublicKey().getEncoded());
    }

    @Test
    void whatIsMissingIsMadeAndWhatIsNoneIsSaid() throws IOException {
        Secret first = certificate().secret();
        Files.delete(keys.resolve("tls.crt"));
        Secret second = certificate().secret();
        assertArrayEquals(
                first.certificate().getPublicKey().getEncoded(),
                second.certificate().getPublicKey().getEncoded());
        Files.delete(keys.resolve("tls.key"));
        Secret third = certificate().secret();
        assertNotEquals(second.certificate().getPublicKey(), third.certificate().getPublicKey());

        Path file = keys.resolve("tls.crt");
        String sound = Files.readString(file);
        Files.writeString(file, second.certificate() + "nonsense");
        Problem unreadable = new Problem.TlsKeyUnreadable(keys.resolve("tls.key").toString());
        Refusals.assertRefused(unreadable, () -> certificate().secret());
        Refusals.assertRefused(unreadable, () -> certificate().shown());
        Files.writeString(file, sound);
        assertEquals(third, certificate().secret());
    }

    @Test
    void aCertificateOfAnotherKeyIsSaid() throws IOException {
        certificate().secret();
        String other = Files.readString(keys.resolve("tls.key"));
        Files.delete(keys.resolve("tls.key"));
        certificate().secret();
        Files.writeString(keys.resolve("tls.key"), other);
        Refusals.assertRefused(
                new Problem.TlsKeyUnreadable(keys.resolve("tls.crt").toString()),
                () -> certificate().secret());
    }

    @Test
    void aBackupsKeysBringItToANewComputer() throws IOException {
        certificate().secret();
        Shown shown = certificate().shown().orElseThrow();
        Path backup = root.resolve("with.db");
        shop.services().backups().to(backup);
        assertTrue(text(root.resolve("with.keys")).contains(secretText()));
        for (String name : List.of("with.db", "with.json")) {
            assertFalse(text(root.resolve(name)).contains(secretText()), name);
        }

        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        Restore.in(elsewhere, java.time.Clock.systemUTC()).run(backup);
        try (TestShop restored = new TestShop(elsewhere)) {
            assertEquals(shown, restored.services().httpCertificate().shown().orElseThrow());
        }
    }

    @Test
    void anExportHasNothingOfTheKey() throws IOException {
        certificate().secret();
        Path target = root.resolve("audit");
        shop.services().export().write(target, new ExportWords("read me\r\n", "Smena"));
        String key = secretText();
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(file.getFileName().toString().startsWith("tls"), file::toString);
                assertFalse(text(file).contains(key), file::toString);
            }
        }
    }

    /// A line of the key's file, which would stand in any copy of it.
    private String secretText() throws IOException {
        return Files.readAllLines(keys.resolve("tls.key")).get(2);
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private HttpCertificate certificate() {
        return shop.services().httpCertificate();
    }
}
