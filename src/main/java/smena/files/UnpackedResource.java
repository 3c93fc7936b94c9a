package smena.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A resource of the program as a file, for libraries that would else make one of their own: Java's
/// font loaders leave theirs in the shared temporary folder when the process is killed. It lies in
/// the folder that `java.io.tmpdir` names now, and goes with the process.
public final class UnpackedResource {
    private static final Map<String, Path> DONE = new ConcurrentHashMap<>();

    private UnpackedResource() {}

    /// The file, unpacked once in this process.
    public static Path of(URL resource) {
        return DONE.computeIfAbsent(
                resource.toExternalForm(),
                _ -> {
                    try (InputStream in = resource.openStream()) {
                        return unpack(in);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /// The file of a resource on the class path, such as `/fonts/a.ttf`.
    public static Path of(String path) {
        URL resource = UnpackedResource.class.getResource(path);
        if (resource == null) {
            throw new UncheckedIOException(new FileNotFoundException(path));
        }
        return of(resource);
    }

    private static Path unpack(InputStream in) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir", ""));
        Path file = Files.createTempFile(folder, "smena-", ".unpacked");
        file.toFile().deleteOnExit();
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }
}
