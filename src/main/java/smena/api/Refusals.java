package smena.api;

import smena.domain.Problem;
import smena.domain.people.Right;

/// What the till refuses, as an answer: its sentence, with the status that fits.
final class Refusals {
    private Refusals() {}

    /// The answer to any call.
    static Answer answer(Voice voice, Problem problem) {
        return Answer.error(status(problem), voice.sentence(problem));
    }

    /// The answer to a sale: its sentence under the field that is at fault.
    static Answer ofSale(Voice voice, Problem problem) {
        if (problem instanceof Problem.ApprovalNeeded(var ask)
                && ask.right() == Right.CHANGE_PRICE) {
            return Fields.refused("price", voice.text("api.price.right"));
        }
        String field = saleField(problem);
        return field.isEmpty()
                ? answer(voice, problem)
                : Fields.refused(field, voice.sentence(problem));
    }

    /// The field of a sale that a problem is about; empty for none.
    static String saleField(Problem problem) {
        return switch (problem) {
            case Problem.NoOpenShift _,
                    Problem.ShiftNotFound _,
                    Problem.ShiftClosed _,
                    Problem.ShiftTooLong _ ->
                    "session";
            case Problem.BasketEmpty _,
                    Problem.BasketFull _,
                    Problem.ProductNotFound _,
                    Problem.OutOfStock _ ->
                    "items";
            case Problem.BadQuantity _, Problem.NotDivisible _ -> "quantity";
            case Problem.BadPrice _ -> "price";
            case Problem.TooLittlePaid _,
                    Problem.TooMuchByCard _,
                    Problem.MethodNotFound _,
                    Problem.BadAmount _ ->
                    "payments";
            default -> "";
        };
    }

    private static int status(Problem problem) {
        return switch (problem) {
            case Problem.ApprovalNeeded _,
                    Problem.ApprovalNotValid _,
                    Problem.NotAllowed _,
                    Problem.PersonNotFound _ ->
                    Answer.FORBIDDEN;
            case Problem.ShiftNotFound _ -> Answer.NOT_FOUND;
            case Problem.ShiftAlreadyOpen _,
                    Problem.ShiftClosed _,
                    Problem.ShiftTooLong _,
                    Problem.NoOpenShift _,
                    Problem.BasketOpen _,
                    Problem.BasketsParked _,
                    Problem.AlreadyBooked _,
                    Problem.OlderState _,
                    Problem.JournalBroken _,
                    Problem.ClockBehind _ ->
                    Answer.CONFLICT;
            case Problem.DiskFull _,
                    Problem.DatabaseBusy _,
                    Problem.DatabaseDamaged _,
                    Problem.FolderNotWritable _ ->
                    Answer.UNAVAILABLE;
            default -> Answer.BAD_REQUEST;
        };
    }
}
