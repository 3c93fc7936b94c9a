package smena.upgrade;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An update file as it should be, which a test may spoil before it is written: what is signed and
/// what is packed are two things. The programs in it are scripts that say their version.
public final class DraftUpdate {
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, byte[]> signed = new TreeMap<>();
    private final Map<String, byte[]> packed = new TreeMap<>();

    /// @param schema of data, which it brings
    public DraftUpdate(String version, int schema) {
        facts.put("format", 1);
        facts.put("version", version);
        facts.put("system", "linux");
        facts.put("machine", System.getProperty("os.arch"));
        facts.put("needsSchema", 1);
        facts.put("bringsSchema", schema);
        put("bin/smena", script(version));
        put("lib/release", release(version, schema));
        put("lib/smena.jar", "what is run of version " + version);
    }

    /// A key of its own.
    public static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As a shop pins it.
    public static String publicText(KeyPair key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /// As it lies outside the tree of whoever signs.
    public static String secretText(KeyPair key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /// Lays a program as it is unpacked from its archive: the real launcher, above a Java that only
    /// says the version.
    public static void unpacked(Path home, String version, int schema) throws IOException {
        runs(home.resolve("bin/smena"), Files.readString(Path.of("installer/linux/smena")));
        runs(home.resolve("runtime/bin/java"), script(version));
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/start.sh"), "exec \"$home/bin/java\"\n");
        Files.writeString(home.resolve("lib/release"), release(version, schema));
        Files.writeString(home.resolve("current"), ".\n");
    }

    /// A program that says its version.
    public static String script(String version) {
        return "#!/bin/sh\necho Smena " + version + "\n";
    }

    private static String release(String version, int schema) {
        return "version=" + version + "\nschema=" + schema + "\n";
    }

    private static void runs(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Another value in the manifest.
    public DraftUpdate fact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    /// A file, signed and packed.
    public DraftUpdate put(String name, String text) {
        signed.put(name, bytes(text));
        packed.put(name, bytes(text));
        return this;
    }

    /// What is packed under this name, whatever is signed.
    public DraftUpdate pack(String name, String text) {
        packed.put(name, bytes(text));
        return this;
    }

    /// A file that is signed and not there.
    public DraftUpdate lose(String name) {
        packed.remove(name);
        return this;
    }

    /// Signs and writes it.
    public Path write(Path file, KeyPair key) throws IOException {
        byte[] manifest = bytes(manifest());
        return write(file, manifest, signature(key.getPrivate(), manifest));
    }

    /// Writes it with what stands for a signature.
    public Path write(Path file, String signature) throws IOException {
        return write(file, bytes(manifest()), signature);
    }

    private Path write(Path file, byte[] manifest, String signature) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            entry(zip, "manifest.json", manifest);
            if (!signature.isEmpty()) {
                entry(zip, "manifest.sig", bytes(signature));
            }
            for (Map.Entry<String, byte[]> part : packed.entrySet()) {
                entry(zip, part.getKey(), part.getValue());
            }
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private String manifest() {
        List<String> rows = new ArrayList<>();
        signed.forEach(
                (name, bytes) ->
                        rows.add(
                                "{\"name\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\",\"runs\":%b}"
                                        .formatted(
                                                name.replace("\\", "\\\\"),
                                                bytes.length,
                                                hash(bytes),
                                                name.startsWith("bin/"))));
        List<String> all = new ArrayList<>();
        facts.forEach(
                (name, value) ->
                        all.add(
                                "\""
                                        + name
                                        + "\":"
                                        + (value instanceof String ? "\"" + value + "\"" : value)));
        return "{" + String.join(",", all) + ",\"files\":[" + String.join(",\n", rows) + "]}";
    }

    private static String signature(PrivateKey key, byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
