package smena.domain.gs1;

import smena.domain.catalog.Barcode;
import smena.domain.money.Quantity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// The fields of one code.
///
/// @param whole the code as it was scanned, with its separators and without the mark of its
///     symbology
/// @param fields identifier to value
public record ElementString(String whole, Map<String, String> fields) {
    private static final String GTIN = "01";
    private static final String CONTENT = "02";
    private static final String SERIAL = "21";
    private static final String USE_BY = "17";
    private static final String BATCH = "10";
    private static final String NET_WEIGHT = "310";
    private static final String PIECES = "30";
    private static final String CONTENT_PIECES = "37";
    private static final int DECIMALS_OF_QUANTITY = 3;

    public ElementString {
        fields = Map.copyOf(fields);
    }

    /// Reads a scanned text.
    public static Reading read(String scanned) {
        return new ElementReader(scanned).read();
    }

    /// The product's number of 14 digits: its own, or that of what a box holds.
    public Optional<String> gtin() {
        return value(GTIN).or(() -> value(CONTENT)).map(Barcode::number);
    }

    /// The number of this one piece.
    public Optional<String> serial() {
        return value(SERIAL);
    }

    /// The batch it was made in.
    public Optional<String> batch() {
        return value(BATCH);
    }

    /// What tells this piece from all others: product and serial number.
    public Optional<String> mark() {
        return value(GTIN).flatMap(gtin -> serial().map(own -> GTIN + gtin + SERIAL + own));
    }

    /// The last day it may be used.
    public Optional<LocalDate> useBy() {
        return value(USE_BY).map(GsDate::day);
    }

    /// Its weight in kilograms. None where it says none, or says it finer than a quantity is kept.
    public Optional<Quantity> weight() {
        return fields.keySet().stream()
                .filter(identifier -> identifier.startsWith(NET_WEIGHT))
                .findFirst()
                .flatMap(this::weight);
    }

    /// How many pieces it holds.
    public Optional<Quantity> pieces() {
        return value(PIECES).or(() -> value(CONTENT_PIECES)).flatMap(this::pieces);
    }

    /// The value of the field `identifier`.
    public Optional<String> value(String identifier) {
        return Optional.ofNullable(fields.get(identifier));
    }

    private Optional<Quantity> weight(String identifier) {
        int decimals = identifier.charAt(NET_WEIGHT.length()) - '0';
        long number = Long.parseLong(fields.get(identifier));
        long thousandths = number;
        for (int i = decimals; i < DECIMALS_OF_QUANTITY; i++) {
            thousandths *= 10;
        }
        for (int i = DECIMALS_OF_QUANTITY; i < decimals; i++) {
            if (thousandths % 10 != 0) {
                return Optional.empty();
            }
            thousandths /= 10;
        }
        return positive(thousandths);
    }

    private Optional<Quantity> pieces(String digits) {
        return positive(Math.multiplyExact(Long.parseLong(digits), 1_000));
    }

    private static Optional<Quantity> positive(long thousandths) {
        return Optional.of(new Quantity(thousandths)).filter(Quantity::isSellable);
    }
}
