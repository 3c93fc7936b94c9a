package smena.domain.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.Comparator;
import java.util.Optional;

/// A code that a product carries.
///
/// @param code as the shop writes it
/// @param pack how much of the product the code stands for; empty for one
/// @param packPrice what a pack costs; empty where it costs what its pieces cost
public record ProductCode(String code, Optional<Quantity> pack, Optional<Money> packPrice) {
    /// Those of the single piece first, then the smaller packs before the larger ones.
    public static final Comparator<ProductCode> ORDER =
            Comparator.comparing((ProductCode code) -> code.pack().orElse(Quantity.ZERO))
                    .thenComparing(ProductCode::code);

    /// The code of a single piece.
    public static ProductCode single(String code) {
        return new ProductCode(code, Optional.empty(), Optional.empty());
    }

    /// The code of a pack.
    public static ProductCode pack(String code, Quantity holds, Optional<Money> price) {
        return new ProductCode(code, Optional.of(holds), price);
    }

    /// The same where it is sound. Refuses what no scanner reads, an EAN-13 with a wrong check
    /// digit, a pack of nothing or of half a piece, and a price of nothing.
    ///
    /// @param unit what the product is sold by
    public ProductCode checked(Unit unit) {
        return checked(unit, false);
    }

    /// The same where its check digit is somebody else's affair: another program or an older card
    /// has it so.
    ///
    /// @param asItIs whether a wrong check digit stays
    ProductCode checked(Unit unit, boolean asItIs) {
        Barcode read = Barcode.read(code).orElseThrow(this::badCode);
        if (!asItIs && read.isDigits() && read.code().length() == 13 && !read.isGtin()) {
            throw badCode();
        }
        boolean sellable = pack.stream().allMatch(Quantity::isSellable);
        boolean whole = unit.isDivisible() || pack.stream().allMatch(Quantity::isWhole);
        if (!sellable || !whole) {
            throw new Refused(new Problem.BadQuantity());
        }
        if (packPrice.isPresent() && (pack.isEmpty() || !packPrice.get().isPrice())) {
            throw new Refused(new Problem.BadPrice());
        }
        return new ProductCode(read.code(), pack, packPrice);
    }

    private Refused badCode() {
        return new Refused(new Problem.BadBarcode(code));
    }

    /// What two spellings of it have in common, see [Barcode#number].
    public String number() {
        return Barcode.number(code);
    }

    /// As the journal writes it: `4780012345011*12000=9500000`.
    String written() {
        return code
                + pack.map(holds -> "*" + holds.thousandths()).orElse("")
                + packPrice.map(price -> "=" + price.minor()).orElse("");
    }
}
