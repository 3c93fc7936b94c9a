package smena.service.audit;

import java.util.Map;

/// How far the journal goes.
///
/// @param seq the last entry's number
/// @param saleCounters what each year's counter must stand at
/// @param lastZ the last Z-report's number
/// @param openShift the open shift; 0 for none
record JournalEnd(long seq, Map<Integer, Long> saleCounters, long lastZ, long openShift) {}
