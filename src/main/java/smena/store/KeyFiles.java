package smena.store;

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

    private KeyFiles() {}

    /// The name and the text of each that is there.
    public static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : NAMES) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                texts.put(name, Files.readString(file).strip());
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
        for (String name : NAMES) {
            String text = texts.get(name);
            if (text != null) {
                SecretFile.write(folder, name, text + "\n");
            }
        }
        DurableFiles.syncFolder(folder);
    }
}
