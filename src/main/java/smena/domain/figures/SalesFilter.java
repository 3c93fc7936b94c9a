package smena.domain.figures;

import smena.domain.figures.Grouping.Source;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What a report of sales is narrowed to. All of it holds at once.
///
/// @param by what was chosen of each; without those of which nothing was
public record SalesFilter(Map<SalesFacet, Label> by) {
    /// Everything.
    public static final SalesFilter NONE = new SalesFilter(Map.of());

    /// Holds its own copy.
    public SalesFilter {
        by = Map.copyOf(by);
    }

    /// The same with one more, or without it.
    public SalesFilter with(SalesFacet facet, Optional<Label> chosen) {
        Map<SalesFacet, Label> next = new EnumMap<>(SalesFacet.class);
        next.putAll(by);
        chosen.ifPresentOrElse(label -> next.put(facet, label), () -> next.remove(facet));
        return new SalesFilter(next);
    }

    /// What was chosen of it.
    public Optional<Label> of(SalesFacet facet) {
        return Optional.ofNullable(by.get(facet));
    }

    /// Whether it narrows nothing.
    public boolean isEmpty() {
        return by.isEmpty();
    }

    /// Whether something of it is known by these alone.
    boolean asks(Source source) {
        return by.keySet().stream().anyMatch(facet -> facet.knownBy().equals(Optional.of(source)));
    }
}
