package smena.domain.label;

import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;

import java.util.Optional;

/// What a label says beside the price of one: what several cost, or what one costs at some hours.
///
/// @param terms what a promotion gives; another price for one is a [Terms.FixedPrice]
/// @param times the days and hours it holds at; empty where it always does
public record ShelfOffer(Terms terms, Optional<Validity> times) {}
