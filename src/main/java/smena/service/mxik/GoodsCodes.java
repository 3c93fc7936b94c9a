package smena.service.mxik;

import smena.domain.catalog.Barcode;
import smena.domain.catalog.KeyboardLayout;
import smena.domain.mxik.GoodsCode;
import smena.domain.mxik.GoodsDirectory;
import smena.store.GoodsCodeFile;
import smena.store.GoodsCodeQueries;

import java.util.List;
import java.util.Optional;

/// The directory of goods codes as it is asked: what a code means, and which code something has.
public final class GoodsCodes {
    private static final int FEWEST_LETTERS = 2;

    /// Fewer digits are part of a name; so many begin a code.
    private static final int FEWEST_DIGITS = 3;

    private final GoodsCodeFile file;

    public GoodsCodes(GoodsCodeFile file) {
        this.file = file;
    }

    /// The directory that the till has; empty where it has none.
    public Optional<GoodsDirectory> directory() {
        return file.read(view -> view.codes().version()).flatMap(version -> version);
    }

    /// What a code means; empty where the directory does not have it, or there is none.
    public Optional<GoodsCode> find(String code) {
        if (!GoodsCode.isOne(code)) {
            return Optional.empty();
        }
        long number = Long.parseLong(code);
        return file.read(view -> view.codes().between(number, number, 1))
                .flatMap(found -> found.stream().findFirst());
    }

    /// The codes that were made for goods with this barcode.
    public List<GoodsCode> ofBarcode(String barcode, int limit) {
        return barcode.isBlank()
                ? List.of()
                : file.read(view -> view.codes().ofBarcode(Barcode.number(barcode), limit))
                        .orElse(List.of());
    }

    /// The first codes, in their order, that begin with the digits of `text` or were made for its
    /// barcode; else those that have a word beginning with each of its words, as written, typed
    /// with the other layout, or with one mistake in a longer word.
    public List<GoodsCode> search(String text, int limit) {
        return page(text, Optional.empty(), limit);
    }

    /// The same behind a code.
    ///
    /// @param last the last that was shown; empty for the first page
    public List<GoodsCode> page(String text, Optional<GoodsCode> last, int limit) {
        String wanted = text.strip();
        long after = last.map(code -> Long.parseLong(code.code())).orElse(-1L);
        return file.read(view -> page(view.codes(), wanted, after, limit)).orElse(List.of());
    }

    private static List<GoodsCode> page(
            GoodsCodeQueries codes, String text, long after, int limit) {
        String digits = text.replace(" ", "");
        boolean number =
                digits.length() >= FEWEST_DIGITS && digits.chars().allMatch(Character::isDigit);
        if (!number) {
            return words(codes, text, after, limit);
        }
        List<GoodsCode> found = prefixed(codes, digits, after, limit);
        return found.isEmpty() && after < 0
                ? codes.ofBarcode(Barcode.number(digits), limit)
                : found;
    }

    private static List<GoodsCode> prefixed(
            GoodsCodeQueries codes, String digits, long after, int limit) {
        if (digits.length() > GoodsCode.DIGITS) {
            return List.of();
        }
        int open = GoodsCode.DIGITS - digits.length();
        long from = Long.parseLong(digits + "0".repeat(open));
        long to = Long.parseLong(digits + "9".repeat(open));
        return codes.between(Math.max(from, after + 1), to, limit);
    }

    private static List<GoodsCode> words(
            GoodsCodeQueries codes, String text, long after, int limit) {
        if (text.isEmpty()) {
            return codes.between(after + 1, Long.MAX_VALUE, limit);
        }
        List<GoodsCode> found = codes.found(text, false, after, limit);
        if (!found.isEmpty() || after >= 0 && began(codes, text)) {
            return found;
        }
        if (text.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS) {
            String other = KeyboardLayout.other(text);
            found = codes.found(other, false, after, limit);
            if (!found.isEmpty() || after >= 0 && began(codes, other)) {
                return found;
            }
        }
        return codes.found(text, true, after, limit);
    }

    /// A further page goes on in the way in which the first found something.
    private static boolean began(GoodsCodeQueries codes, String text) {
        return !codes.found(text, false, -1, 1).isEmpty();
    }
}
