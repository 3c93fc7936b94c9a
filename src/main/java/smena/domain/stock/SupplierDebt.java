package smena.domain.stock;

import java.time.LocalDate;
import java.util.Optional;

/// A supplier with what they are owed and until when.
///
/// @param account the supplier with the balance
/// @param due the earliest day until which something still has to be paid; what was paid pays the
///     oldest receipts first. None where nothing is owed, or no day was agreed
public record SupplierDebt(SupplierAccount account, Optional<LocalDate> due) {}
