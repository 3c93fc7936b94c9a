package smena.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What is in a folder, kept in memory, to be put into others as often as it is wanted.
public final class KeptFolder {
    private record Item(
            String name, boolean isFolder, byte[] bytes, Set<PosixFilePermission> mode) {}

    private final List<Item> items;

    private KeptFolder(List<Item> items) {
        this.items = items;
    }

    /// Takes what is in `folder`, which is gone then.
    public static KeptFolder taking(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Item> items =
                    all.filter(path -> !path.equals(folder))
                            .sorted()
                            .map(path -> item(folder, path))
                            .toList();
            delete(folder);
            return new KeptFolder(items);
        }
    }

    /// Puts it all into a folder where none of it is yet.
    public void putInto(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Item item : items) {
                Path target = folder.resolve(item.name());
                if (item.isFolder()) {
                    Files.createDirectory(target);
                } else {
                    Files.write(target, item.bytes());
                }
                Files.setPosixFilePermissions(target, item.mode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Item item(Path folder, Path path) {
        try {
            boolean isFolder = Files.isDirectory(path);
            return new Item(
                    folder.relativize(path).toString(),
                    isFolder,
                    isFolder ? new byte[0] : Files.readAllBytes(path),
                    Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path at, IOException failure)
                            throws IOException {
                        Files.delete(at);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
