package smena.domain.sale;

import java.util.List;
import java.util.UUID;

/// A line of a marked product, and the marks of its pieces so far.
///
/// @param basket whose line it is
/// @param line the line
/// @param marks in the order they were scanned
public record MarkedLine(UUID basket, BasketLine line, List<BasketMark> marks) {
    public MarkedLine {
        marks = List.copyOf(marks);
    }

    /// How many marks it takes.
    public int pieces() {
        return Math.toIntExact(line.quantity().thousandths() / 1_000);
    }

    /// Whether each piece has its mark.
    public boolean isComplete() {
        return marks.size() >= pieces();
    }

    /// Whether it is the same line with as many pieces.
    public boolean asksAgain(MarkedLine other) {
        return basket.equals(other.basket)
                && line.line() == other.line.line()
                && pieces() == other.pieces();
    }
}
