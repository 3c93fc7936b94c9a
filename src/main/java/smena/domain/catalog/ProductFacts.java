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
/// @param isOpenPrice whether the till asks what it costs, each time it is sold
/// @param shortName what receipts and labels call it; empty where that is its name
/// @param netContent what is in a package, as [NetContent#text]; empty where not set
public record ProductFacts(
        String packageCode,
        String unitCode,
        Optional<OwnerType> ownerType,
        boolean isFullPrice,
        String shelf,
        String supplier,
        Quantity fillTo,
        int shelfDays,
        boolean isOpenPrice,
        String shortName,
        String netContent) {
    /// The longest place on a shelf and the longest name of a supplier, in characters.
    public static final int LONGEST_SHELF = 40;

    public static final int LONGEST_SUPPLIER = 80;

    /// The longest name on paper, in characters.
    public static final int LONGEST_SHORT_NAME = 63;

    /// The longest code of a package or a unit, in digits.
    public static final int LONGEST_CODE = 20;

    /// The most days anything keeps.
    public static final int MOST_DAYS = 9_999;

    /// Nothing is known.
    public static final ProductFacts NONE =
            new ProductFacts(
                    "", "", Optional.empty(), false, "", "", Quantity.ZERO, 0, false, "", "");

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
                shelfDays,
                isOpenPrice,
                text(shortName, LONGEST_SHORT_NAME),
                content(netContent));
    }

    private static String content(String typed) {
        return typed.isBlank()
                ? ""
                : NetContent.read(typed)
                        .orElseThrow(() -> new Refused(new Problem.BadNetContent()))
                        .text();
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

    /// Facts of a product with a price and a name of its own on no paper.
    public ProductFacts(
            String packageCode,
            String unitCode,
            Optional<OwnerType> ownerType,
            boolean isFullPrice,
            String shelf,
            String supplier,
            Quantity fillTo,
            int shelfDays) {
        this(
                packageCode,
                unitCode,
                ownerType,
                isFullPrice,
                shelf,
                supplier,
                fillTo,
                shelfDays,
                false,
                "",
                "");
    }

    /// Facts of a product that is in no package.
    public ProductFacts(
            String packageCode,
            String unitCode,
            Optional<OwnerType> ownerType,
            boolean isFullPrice,
            String shelf,
            String supplier,
            Quantity fillTo,
            int shelfDays,
            boolean isOpenPrice,
            String shortName) {
        this(
                packageCode,
                unitCode,
                ownerType,
                isFullPrice,
                shelf,
                supplier,
                fillTo,
                shelfDays,
                isOpenPrice,
                shortName,
                "");
    }

    /// The same in a package of so much.
    public ProductFacts holding(String content) {
        return with(isFullPrice, shelf, supplier, isOpenPrice, shortName, content);
    }

    /// The same, with nothing taken off its price or with discounts again.
    public ProductFacts fullPrice(boolean now) {
        return with(now, shelf, supplier, isOpenPrice, shortName, netContent);
    }

    /// The same from another supplier; empty for nobody.
    public ProductFacts from(String name) {
        return with(isFullPrice, shelf, name, isOpenPrice, shortName, netContent);
    }

    /// The same in another place.
    public ProductFacts at(String place) {
        return with(isFullPrice, place, supplier, isOpenPrice, shortName, netContent);
    }

    /// The same where the till asks what it costs, or no longer does.
    public ProductFacts openPrice(boolean now) {
        return with(isFullPrice, shelf, supplier, now, shortName, netContent);
    }

    /// The same with another name on receipts and labels; empty for its own.
    public ProductFacts onPaper(String name) {
        return with(isFullPrice, shelf, supplier, isOpenPrice, name, netContent);
    }

    private ProductFacts with(
            boolean full,
            String place,
            String delivers,
            boolean open,
            String paper,
            String content) {
        return new ProductFacts(
                packageCode,
                unitCode,
                ownerType,
                full,
                place,
                delivers,
                fillTo,
                shelfDays,
                open,
                paper,
                content);
    }
}
