package smena.domain.gs1;

import java.util.List;
import java.util.Optional;

/// A kind of field.
///
/// @param identifier two to four digits that stand before it
/// @param ends whether a separator ends it; if not, its length is always the same
/// @param parts what it is made of, in order
record Field(String identifier, boolean ends, List<FieldPart> parts) {
    Field {
        parts = List.copyOf(parts);
    }

    int shortest() {
        return parts.stream().mapToInt(FieldPart::shortest).sum();
    }

    int longest() {
        return parts.stream().mapToInt(FieldPart::longest).sum();
    }

    /// What is wrong with `value`.
    Optional<CodeFault> fault(String value) {
        if (value.length() < shortest()) {
            return Optional.of(CodeFault.CUT);
        }
        if (value.length() > longest()) {
            return Optional.of(CodeFault.NO_SEPARATOR);
        }
        int at = 0;
        for (FieldPart part : parts) {
            int length = Math.min(part.longest(), value.length() - at);
            if (length > 0 && length < part.shortest()) {
                return Optional.of(CodeFault.CUT);
            }
            Optional<CodeFault> fault =
                    length == 0 ? Optional.empty() : faultOf(part, value, at, length);
            if (fault.isPresent()) {
                return fault;
            }
            at += length;
        }
        return Optional.empty();
    }

    private static Optional<CodeFault> faultOf(FieldPart part, String value, int at, int length) {
        return part.fault(value.substring(at, at + length));
    }
}
