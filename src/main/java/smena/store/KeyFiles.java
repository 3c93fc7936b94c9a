package smena.store;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.OwnFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The till's secrets as text: the keys a database cannot be used without, and the TLS key and
/// certificate that other programs know the till by, where there are any.
public final class KeyFiles {
    private static final List<String> NEEDED = List.of("journal.key", "journal.pub", "pin.pepper");
    private static final List<String> NAMES =
            Stream.concat(NEEDED.stream(), Stream.of(TlsKey.SECRET, TlsKey.CERTIFICATE)).toList();

    /// Bytes; a key or a certificate is far smaller.
    static final int LARGEST = 1 << 16;

    private KeyFiles() {}

    /// Whether one of that name is there. Refuses anything but a file in its place.
    static boolean isThere(Path file) {
        OwnFiles.requireFileOrNothing(file);
        return OwnFiles.isFile(file);
    }

    /// The text of one.
    static String read(Path folder, String name) throws IOException {
        return OwnFiles.read(folder.resolve(name), LARGEST);
    }

    /// The bytes of one that is there. Refuses one that this account may not read with
    /// [Problem.KeyUnreadable], and one that is too large for a key with [Problem.KeyWrong].
    static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refused(new Problem.KeyWrong(file.toString()));
            }
            return OwnFiles.readBytes(file, LARGEST);
        } catch (IOException e) {
            throw new Refused(new Problem.KeyUnreadable(file.toString()));
        }
    }

    /// Writes one atomically; the folder is made where it does not exist.
    static void write(Path folder, String name, String text) throws IOException {
        OwnFiles.write(OwnFiles.folder(folder).resolve(name), text);
    }

    /// The names of all files that may lie in the folder of the keys.
    public static List<String> names() {
        return NAMES;
    }

    /// The name and the text of each that is there.
    public static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : NAMES) {
            Path file = folder.resolve(name);
            if (OwnFiles.isFile(file)) {
                texts.put(name, OwnFiles.read(file, LARGEST).strip());
            }
        }
        return texts;
    }

    /// Whether none is missing that a database needs.
    public static boolean complete(Map<String, String> texts) {
        return texts.keySet().containsAll(NEEDED);
    }

    /// The public half of the journal's key; empty where there is none.
    public static String publicKey(Map<String, String> texts) {
        return texts.getOrDefault("journal.pub", "").strip();
    }

    /// Writes them into a folder, which is made where it does not exist.
    public static void write(Path folder, Map<String, String> texts) throws IOException {
        OwnFiles.folder(folder);
        for (String name : NAMES) {
            String text = texts.get(name);
            if (text != null) {
                OwnFiles.write(folder.resolve(name), text + "\n");
            }
        }
    }
}
