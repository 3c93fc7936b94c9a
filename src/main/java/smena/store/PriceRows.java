package smena.store;

import static smena.store.tables.Tables.PRICE_CHANGE;
import static smena.store.tables.Tables.PRICE_DOCUMENT;
import static smena.store.tables.Tables.PRODUCT;

import smena.domain.Moment;
import smena.domain.money.Money;
import smena.domain.price.PriceChange;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceLine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rows of price documents as the domain knows them.
public final class PriceRows {
    private static final Pattern LINE = Pattern.compile("\\[(\\d+),(\\d+),(\\d+)\\]");

    private PriceRows() {}

    static PriceDocument document(KeptRow row) {
        return new PriceDocument(
                row.number(PRICE_DOCUMENT.ID),
                PriceDocument.Origin.valueOf(row.text(PRICE_DOCUMENT.ORIGIN)),
                row.text(PRICE_DOCUMENT.REASON),
                Optional.ofNullable(row.numberOrNull(PRICE_DOCUMENT.PERSON_ID)),
                new Moment(
                        Instant.ofEpochMilli(row.number(PRICE_DOCUMENT.AT)),
                        row.small(PRICE_DOCUMENT.OFFSET_S)),
                Optional.ofNullable(row.numberOrNull(PRICE_DOCUMENT.DUE))
                        .map(Instant::ofEpochMilli),
                Optional.ofNullable(row.numberOrNull(PRICE_DOCUMENT.UNDOES)),
                row.small(PRICE_DOCUMENT.LINE_COUNT),
                PriceDocument.State.valueOf(row.text(PRICE_DOCUMENT.STATE)),
                row.small(PRICE_DOCUMENT.DONE_COUNT),
                Optional.ofNullable(row.numberOrNull(PRICE_DOCUMENT.ENDED_AT))
                        .map(Instant::ofEpochMilli));
    }

    static PriceChange change(KeptRow row) {
        return new PriceChange(
                row.number(PRICE_CHANGE.ID),
                row.number(PRICE_CHANGE.DOCUMENT_ID),
                row.small(PRICE_CHANGE.LINE),
                row.number(PRICE_CHANGE.PRODUCT_ID),
                row.text(PRODUCT.NAME),
                Money.of(row.number(PRICE_CHANGE.OLD_PRICE)),
                Money.of(row.number(PRICE_CHANGE.NEW_PRICE)),
                PriceChange.Outcome.valueOf(row.text(PRICE_CHANGE.OUTCOME)),
                Instant.ofEpochMilli(row.number(PRICE_CHANGE.AT)));
    }

    static String json(List<PriceLine> lines) {
        return lines.stream()
                .map(
                        line ->
                                "["
                                        + line.product()
                                        + ","
                                        + line.old().minor()
                                        + ","
                                        + line.price().minor()
                                        + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /// The lines of a document from the text in which they are kept.
    public static List<PriceLine> lines(String json) {
        return LINE.matcher(json)
                .results()
                .map(
                        line ->
                                new PriceLine(
                                        Long.parseLong(line.group(1)),
                                        Money.of(Long.parseLong(line.group(2))),
                                        Money.of(Long.parseLong(line.group(3)))))
                .toList();
    }
}
