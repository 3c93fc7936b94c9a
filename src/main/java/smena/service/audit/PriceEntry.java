package smena.service.audit;

import org.jspecify.annotations.Nullable;

import smena.domain.price.PriceChange.Outcome;

import java.util.List;
import java.util.Optional;

/// The contents of a PRICES_CHANGED entry.
///
/// @param document the row of the document
/// @param due when it comes into force; 0 for at once
/// @param head the document as its row stands then; an entry of a till always tells of it
/// @param applied what came into force; empty where it was only made or cancelled
record PriceEntry(
        long document,
        String number,
        long due,
        String reason,
        Optional<Head> head,
        Optional<Applied> applied) {
    /// The row of a document.
    ///
    /// @param done how many of its lines are dealt with
    /// @param person who made it; 0 for the owner of the machine
    /// @param offset of its time from UTC, in seconds
    /// @param due when it comes into force; 0 for at once
    record Head(long id, long done, String origin, long person, long offset, long due) {}

    /// Lines that came into force together.
    ///
    /// @param first the number of the first, from 1
    /// @param change the row of what became of it; those of the others follow
    /// @param at when, in milliseconds
    record Applied(long first, long change, long at, List<Line> lines) {}

    /// What became of a line, prices in minor units.
    record Line(long product, long old, long price, String outcome) {
        /// Whether the product costs its new price since.
        boolean isChange() {
            return Outcome.valueOf(outcome).isChange();
        }
    }

    static PriceEntry of(PayloadFields fields) {
        return new PriceEntry(
                fields.number("document"),
                fields.text("number"),
                fields.number("due"),
                fields.text("reason"),
                fields.list("rows").stream()
                        .map(PayloadFields::row)
                        .filter(row -> row.text("table").equals("price_document"))
                        .map(PriceEntry::head)
                        .findFirst(),
                fields.text("act").equals("applied")
                        ? Optional.of(applied(fields))
                        : Optional.empty());
    }

    private static Head head(PayloadFields row) {
        return new Head(
                row.number("id"),
                row.number("done_count"),
                row.text("origin"),
                row.numberOr("person_id", 0),
                row.number("offset_s"),
                row.numberOr("due", 0));
    }

    private static Applied applied(PayloadFields fields) {
        return new Applied(
                fields.number("first"),
                fields.number("change"),
                fields.number("at"),
                fields.list("lines").stream().map(PriceEntry::line).toList());
    }

    private static Line line(@Nullable Object item) {
        List<?> line = PayloadFields.list(item);
        return new Line(
                PayloadFields.number(line.get(0)),
                PayloadFields.number(line.get(1)),
                PayloadFields.number(line.get(2)),
                PayloadFields.text(line.get(3)));
    }
}
