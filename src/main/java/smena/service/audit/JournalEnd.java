package smena.service.audit;

import smena.domain.money.Money;
import smena.domain.stock.Batch;
import smena.domain.stock.OnHand;
import smena.service.audit.CostRule.BatchKey;

import java.util.Map;

/// How far the journal goes.
///
/// @param seq the last entry's number
/// @param counters what each year's counter must stand at: `sale.2026`, `refund.2026`,
///     `repay.2026`
/// @param lastZ the last Z-report's number
/// @param openShift the open shift; 0 for none
/// @param shelves what is there of each product that a paper about goods told of
/// @param suppliers what is owed to each of them
/// @param batches of goods that keep to a day, with what is left of them
record JournalEnd(
        long seq,
        Map<String, Long> counters,
        long lastZ,
        long openShift,
        Map<Long, OnHand> shelves,
        Map<Long, Money> suppliers,
        Map<BatchKey, Batch> batches) {}
