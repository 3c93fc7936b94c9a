package smena.domain.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.money.Quantity;

import java.util.Optional;
import java.util.regex.Pattern;

/// Further facts of a product: what the law and its supply ask for. Source: `domain.md` §9.1 and
/// §9.2.
///
/// @param packageCode the state's code of its package; empty where not set
/// @param unitCode the state's code of its unit; empty where not set
/// @param ownerType whose goods it is; empty where not set
/// @param isFullPrice whether nothing is taken off its price: no discount, no promotion
/// @param shelf where in the shop it lies; empty where not set
/// @param supplier the name of who delivers it; one that does not exist is made; empty for nobody
/// @param fillTo how much of it there should be after it was ordered; zero where not set
/// @param shelfDays how many days it keeps; 0 where not set
public record ProductFacts(
        String packageCode,
        String unitCode,
        Optional<OwnerType> ownerType,
        boolean isFullPrice,
        String shelf,
        String supplier,
        Quantity fillTo,
        int shelfDays) {
    /// The longest place on a shelf and the longest name of a supplier, in characters.
    public static final int LONGEST_SHELF = 40;

    public static final int LONGEST_SUPPLIER = 80;

    /// The longest code of a package or a unit, in digits.
    public static final int LONGEST_CODE = 20;

    /// The most days anything keeps.
    public static final int MOST_DAYS = 9_999;

    /// Nothing is known.
    public static final ProductFacts NONE =
            new ProductFacts("", "", Optional.empty(), false, "", "", Quantity.ZERO, 0);

    private static final Pattern CODE = Pattern.compile("[0-9]{0," + LONGEST_CODE + "}");

    /// The same as it is kept. Refuses what cannot be.
    ProductFacts checked() {
        if (fillTo.thousandths() < 0 || fillTo.compareTo(Quantity.LARGEST) > 0) {
            throw new Refused(new Problem.BadQuantity());
        }
        if (shelfDays < 0 || shelfDays > MOST_DAYS) {
            throw new Refused(new Problem.BadShelfDays(MOST_DAYS));
        }
        return new ProductFacts(
                code(packageCode),
                code(unitCode),
                ownerType,
                isFullPrice,
                text(shelf, LONGEST_SHELF),
                text(supplier, LONGEST_SUPPLIER),
                fillTo,
                shelfDays);
    }

    private static String code(String typed) {
        String clean = typed.strip();
        if (!CODE.matcher(clean).matches()) {
            throw new Refused(new Problem.BadStateCode(clean, LONGEST_CODE));
        }
        return clean;
    }

    private static String text(String typed, int longest) {
        return TypedText.optional(typed, longest, new Problem.TextTooLong(longest));
    }

    /// The same, with nothing taken off its price or with discounts again.
    public ProductFacts fullPrice(boolean now) {
        return new ProductFacts(
                packageCode, unitCode, ownerType, now, shelf, supplier, fillTo, shelfDays);
    }

    /// The same from another supplier; empty for nobody.
    public ProductFacts from(String name) {
        return new ProductFacts(
                packageCode, unitCode, ownerType, isFullPrice, shelf, name, fillTo, shelfDays);
    }

    /// The same in another place.
    public ProductFacts at(String place) {
        return new ProductFacts(
                packageCode, unitCode, ownerType, isFullPrice, place, supplier, fillTo, shelfDays);
    }
}
