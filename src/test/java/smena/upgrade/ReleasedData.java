package smena.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The data folder of a released version, as it is kept.
///
/// @param zip the folder; beside it lies what it holds
public record ReleasedData(Path zip) {
    /// Where all of them are.
    static final Path FOLDERS = Path.of("src/test/resources/folders");

    /// The one of this name, such as `0.2.0`.
    public static ReleasedData of(String name) {
        return new ReleasedData(FOLDERS.resolve(name + ".zip"));
    }

    /// What it holds, see [ReleasedFolder].
    public Properties holds() throws IOException {
        Properties holds = new Properties();
        String name = zip.getFileName().toString().replace(".zip", ".properties");
        try (InputStream in = Files.newInputStream(zip.resolveSibling(name))) {
            holds.load(in);
        }
        return holds;
    }

    /// Lays it into `folder`.
    public void unpack(Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
    }
}
