package smena.domain.mxik;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A code of the directory.
///
/// @param code 17 digits
/// @param names what it stands for
/// @param group what the group of goods is called that it belongs to
/// @param position the same of its position within the group
/// @param barcode of the goods it was made for; empty for none
/// @param unit what they are counted in, as the directory says it; empty where it says nothing
/// @param packages in which they may be sold
/// @param gone since when it is no longer valid; empty while it is
public record GoodsCode(
        String code,
        CodeNames names,
        CodeNames group,
        CodeNames position,
        String barcode,
        String unit,
        List<Pack> packages,
        Optional<LocalDate> gone) {
    /// How many digits a code has. Source: tasnif.soliq.uz, group 3, class 5, position 8,
    /// subposition 11, brand 14, code 17.
    public static final int DIGITS = 17;

    private static final Pattern WHOLE = Pattern.compile("[0-9]{17}");

    public GoodsCode {
        packages = List.copyOf(packages);
    }

    /// A package.
    ///
    /// @param code of the package, as the receipt names it
    /// @param name what it is
    public record Pack(String code, String name) {}

    /// Whether a text is a code.
    public static boolean isOne(String text) {
        return WHOLE.matcher(text).matches();
    }

    /// A code from its number.
    public static String of(long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
