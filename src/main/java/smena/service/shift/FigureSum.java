package smena.service.shift;

import smena.domain.money.Money;
import smena.domain.shift.StatedFigure;

/// What the rows of a figure come to.
///
/// @param documents how many rows there are
/// @param counted how many of them the figure's number tells of
/// @param amount what they add up to
/// @param base what they are a part of, added up
record FigureSum(long documents, long counted, Money amount, Money base) {
    static final FigureSum NOTHING = new FigureSum(0, 0, Money.ZERO, Money.ZERO);

    /// One row that is known by its amount alone.
    static FigureSum of(Money amount) {
        return new FigureSum(1, 0, amount, Money.ZERO);
    }

    FigureSum plus(FigureSum other) {
        return new FigureSum(
                documents + other.documents,
                counted + other.counted,
                amount.plus(other.amount),
                base.plus(other.base));
    }

    /// The same in the form of what the report says.
    StatedFigure as(StatedFigure stated) {
        return new StatedFigure(
                stated.count().map(_ -> counted),
                stated.amount().map(_ -> amount),
                stated.base().map(_ -> base));
    }
}
