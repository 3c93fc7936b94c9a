package smena.api;

import smena.domain.Problem;
import smena.domain.people.Right;

/// What the till refuses, as an answer: its sentence, with the status that fits.
final class RefusalAnswers {
    private RefusalAnswers() {}

    /// The answer to any call. An approval is given at the till, never over HTTP: a program hears
    /// which right it would be for.
    static ApiAnswer answer(CallerLanguage language, Problem problem) {
        return problem instanceof Problem.ApprovalNeeded(var ask)
                ? ApiAnswer.needsApproval(language.sentence(problem), ask.right())
                : ApiAnswer.error(status(problem), language.sentence(problem));
    }

    /// The answer to a refund: its sentence under the field that is at fault.
    static ApiAnswer ofRefund(CallerLanguage language, Problem problem) {
        String field = refundField(problem);
        return field.isEmpty()
                ? answer(language, problem)
                : JsonFields.refused(field, language.sentence(problem));
    }

    private static String refundField(Problem problem) {
        return switch (problem) {
            case Problem.LineNotFound _,
                    Problem.LineTwice _,
                    Problem.MoreThanLeft _,
                    Problem.NothingLeft _,
                    Problem.NothingChosen _,
                    Problem.MarksNeeded _,
                    Problem.MarkNotSold _ ->
                    "items";
            case Problem.PayoutDiffers _ -> "payments";
            case Problem.BadReason _ -> "reason";
            default -> saleField(problem);
        };
    }

    /// The answer to a sale: its sentence under the field that is at fault.
    static ApiAnswer ofSale(CallerLanguage language, Problem problem) {
        if (problem instanceof Problem.ApprovalNeeded(var ask)
                && ask.right() == Right.CHANGE_PRICE) {
            return JsonFields.refused("price", language.text("api.price.right"));
        }
        String field = saleField(problem);
        return field.isEmpty()
                ? answer(language, problem)
                : JsonFields.refused(field, language.sentence(problem));
    }

    /// The field of a sale that a problem is about; empty for none.
    static String saleField(Problem problem) {
        return switch (problem) {
            case Problem.NoOpenShift _,
                    Problem.ShiftNotFound _,
                    Problem.ShiftClosed _,
                    Problem.ShiftTooLong _,
                    Problem.ClockUndecided _ ->
                    "session";
            case Problem.BasketEmpty _,
                    Problem.BasketFull _,
                    Problem.ProductNotFound _,
                    Problem.OutOfStock _,
                    Problem.GoodsExpired _,
                    Problem.AgeNotChecked _,
                    Problem.NoMark _,
                    Problem.MarkTooLong _,
                    Problem.BrokenCode _,
                    Problem.MarkInBasket _,
                    Problem.MarkSold _,
                    Problem.MarkOfOther _,
                    Problem.MarkExpired _,
                    Problem.MarksComplete _,
                    Problem.MarksMissing _,
                    Problem.NotMarked _ ->
                    "items";
            case Problem.BadQuantity _,
                    Problem.QuantityTooFine _,
                    Problem.MeasureNeeded _,
                    Problem.NotDivisible _ ->
                    "quantity";
            case Problem.BadPrice _, Problem.PriceNeeded _ -> "price";
            case Problem.CustomerNeeded _, Problem.CustomerNotFound _ -> "customer";
            case Problem.TooLittlePaid _,
                    Problem.TooMuchByCard _,
                    Problem.NothingDue _,
                    Problem.BadReference _,
                    Problem.BadCardDigits _,
                    Problem.MethodNotFound _,
                    Problem.NotForCash _,
                    Problem.CashAboveLimit _,
                    Problem.BadAmount _ ->
                    "payments";
            default -> "";
        };
    }

    private static int status(Problem problem) {
        return switch (problem) {
            case Problem.ApprovalNeeded _,
                    Problem.ApprovalNotValid _,
                    Problem.ApproverBelowLimit _,
                    Problem.ApproverMayNot _,
                    Problem.ApproverTooYoung _,
                    Problem.NotAllowed _,
                    Problem.PersonNotFound _ ->
                    ApiAnswer.FORBIDDEN;
            case Problem.ShiftNotFound _, Problem.SaleNotFound _, Problem.RefundNotFound _ ->
                    ApiAnswer.NOT_FOUND;
            case Problem.ShiftAlreadyOpen _,
                    Problem.ShiftClosed _,
                    Problem.ShiftTooLong _,
                    Problem.NoOpenShift _,
                    Problem.BasketOpen _,
                    Problem.CountStale _,
                    Problem.BasketsParked _,
                    Problem.ProductChanged _,
                    Problem.AlreadyBooked _,
                    Problem.OlderState _,
                    Problem.JournalBroken _,
                    Problem.SchemaChanged _,
                    Problem.ClockUndecided _ ->
                    ApiAnswer.CONFLICT;
            case Problem.DiskFull _,
                    Problem.DatabaseBusy _,
                    Problem.DatabaseDamaged _,
                    Problem.RowNotTaken _,
                    Problem.FolderNotWritable _ ->
                    ApiAnswer.UNAVAILABLE;
            default -> ApiAnswer.BAD_REQUEST;
        };
    }
}
