package smena.domain.stock;

import java.util.List;
import java.util.UUID;

/// What is to be written off or used by the shop, as it is being put together; it may be
/// incomplete.
///
/// @param uuid its own, under which it is booked once
/// @param kind [DocumentKind#WRITE_OFF] or [DocumentKind#OWN_USE]
/// @param reason may be empty
/// @param items in the order in which they were added; an amount of zero is not known yet
public record WriteOffDraft(UUID uuid, DocumentKind kind, String reason, List<StockItem> items) {
    /// Holds its own copy of the items.
    public WriteOffDraft {
        items = List.copyOf(items);
    }

    /// An empty one.
    public static WriteOffDraft empty(UUID uuid) {
        return new WriteOffDraft(uuid, DocumentKind.WRITE_OFF, "", List.of());
    }
}
