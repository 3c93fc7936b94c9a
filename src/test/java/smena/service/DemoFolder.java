package smena.service;

import smena.service.ports.Typesetter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The data folders of a few demo shops, each with keys and a journal of its own, made once by the
/// till itself and copied from then on: migrations, PINs and products are most of what a new shop
/// takes.
final class DemoFolder {
    /// The clock of a shop at its setup.
    static final Instant BEGIN = Instant.parse("2026-11-22T04:00:00Z");

    /// Where it stands.
    static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    /// A test that has several shops at once gets several of them.
    private static final int SHOPS = 4;

    private static final List<DemoFolder> MADE =
            IntStream.range(0, SHOPS).mapToObj(_ -> make()).toList();

    private static final ThreadLocal<Integer> NEXT = ThreadLocal.withInitial(() -> 0);

    private record Item(
            String name, boolean isFolder, byte[] bytes, Set<PosixFilePermission> mode) {}

    private final List<Item> items;

    private DemoFolder(List<Item> items) {
        this.items = items;
    }

    /// Puts the next of them into a folder that is empty or is not there yet.
    static void putInto(Path folder) {
        int next = NEXT.get();
        NEXT.set((next + 1) % SHOPS);
        MADE.get(next).copyTo(folder);
    }

    private void copyTo(Path folder) {
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

    private static DemoFolder make() {
        try {
            Path folder = Files.createTempDirectory("smena-demo");
            Typesetter typesetter = new TestShop.PlainPages();
            Clock clock = Clock.fixed(BEGIN, ZONE);
            try (Services services = Services.open(folder, clock, typesetter)) {
                services.setup().demo("uz");
            }
            // A till that only was set up has closed nothing yet.
            Files.deleteIfExists(folder.resolve("keys").resolve("anchor.json"));
            DemoFolder made = new DemoFolder(items(folder));
            delete(folder);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Item> items(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .sorted()
                    .map(p -> item(folder, p))
                    .toList();
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
