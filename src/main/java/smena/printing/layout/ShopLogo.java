package smena.printing.layout;

import smena.printing.raster.LogoPicture;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// The shop's current logo: decoded once, and again when another one is chosen. Safe for several
/// threads.
public final class ShopLogo implements Supplier<Optional<LogoPicture>> {
    private static final Logger LOG = System.getLogger(ShopLogo.class.getName());

    private final Supplier<Optional<byte[]>> stored;
    private byte[] seen = {};
    private Optional<LogoPicture> picture = Optional.empty();

    /// @param stored the prepared logo, where there is one; called for each paper that shows it
    public ShopLogo(Supplier<Optional<byte[]>> stored) {
        this.stored = stored;
    }

    @Override
    public synchronized Optional<LogoPicture> get() {
        byte[] now = now();
        if (!Arrays.equals(now, seen)) {
            seen = now;
            picture = now.length == 0 ? Optional.empty() : unpacked(now);
        }
        return picture;
    }

    private byte[] now() {
        try {
            return stored.get().orElse(new byte[0]);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The logo stays as it was last seen", e);
            return seen;
        }
    }

    /// A logo that cannot be read is no reason not to print a receipt.
    private static Optional<LogoPicture> unpacked(byte[] prepared) {
        try {
            return Optional.of(LogoPicture.of(prepared));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The logo cannot be read", e);
            return Optional.empty();
        }
    }
}
