package smena.domain.shift;

import smena.domain.money.Money;

import java.time.Instant;

/// What goes along when the drawer of an open shift is handed over, and nothing of what should be
/// in it.
///
/// @param shift the shift, which stays open
/// @param counted what was counted, and is taken over
/// @param recounted whether it was not the first count for this handover
/// @param countedAt when, UTC
/// @param blind whether the person who counted had not learned what should be there
/// @param mayRecount whether one more count needs no approval
/// @param sales how many sales the shift has so far
/// @param basketLines the lines of the open basket; 0 for none
/// @param basketTotal what they come to
/// @param parked how many baskets are parked
public record HandoverFacts(
        Shift shift,
        Money counted,
        boolean recounted,
        Instant countedAt,
        boolean blind,
        boolean mayRecount,
        long sales,
        int basketLines,
        Money basketTotal,
        int parked) {}
