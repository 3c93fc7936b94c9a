package smena.service;

import smena.service.ports.Typesetter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The data folders of demo shops, each with keys and a journal of its own, made once by the till
/// itself and copied from then on: migrations, PINs and products are most of what a new shop takes.
public final class DemoFolder {
    /// The clock of a shop at its setup.
    static final Instant BEGIN = Instant.parse("2026-11-22T04:00:00Z");

    /// Where it stands.
    static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    /// A test that has several shops at once gets several of them.
    private static final int SHOPS = 4;

    private static final ThreadLocal<Integer> NEXT = ThreadLocal.withInitial(() -> 0);

    private static final Map<Kind, KeptFolder> MADE = new ConcurrentHashMap<>();

    private DemoFolder() {}

    /// Shops of one kind and number are one and the same. They are set up at one time, which the
    /// computer's own clock tells but once.
    private record Kind(Clock clock, String language, int number) {
        static Kind of(Clock clock, String language) {
            boolean real = clock.equals(Clock.system(clock.getZone()));
            Clock set = real ? clock : Clock.fixed(clock.instant(), clock.getZone());
            return new Kind(set, language, 0);
        }
    }

    /// Opens a demo shop in a folder that is empty or is not there yet. All shops of one clock and
    /// language are one and the same.
    public static Services open(Path folder, Clock clock, Typesetter typesetter, String language) {
        putInto(folder, clock, language);
        return Services.open(folder, clock, typesetter);
    }

    /// Puts such a shop into the folder.
    public static void putInto(Path folder, Clock clock, String language) {
        MADE.computeIfAbsent(Kind.of(clock, language), DemoFolder::make).putInto(folder);
    }

    /// Puts the next of the shops of [TestShop] into a folder that is empty or is not there yet.
    static void putInto(Path folder) {
        int next = NEXT.get();
        NEXT.set((next + 1) % SHOPS);
        Kind kind = new Kind(Clock.fixed(BEGIN, ZONE), "uz", next);
        MADE.computeIfAbsent(kind, DemoFolder::make).putInto(folder);
    }

    private static KeptFolder make(Kind kind) {
        try {
            Path folder = Files.createTempDirectory("smena-demo");
            Typesetter typesetter = new TestShop.PlainPages();
            try (Services services = Services.open(folder, kind.clock(), typesetter)) {
                services.setup().demo(kind.language());
            }
            // A till that only was set up has closed nothing yet.
            Files.deleteIfExists(folder.resolve("keys").resolve("anchor.json"));
            return KeptFolder.taking(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
