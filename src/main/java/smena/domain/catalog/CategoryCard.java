package smena.domain.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a shop says of a category.
///
/// @param name as on the till's chips; no two have the same
/// @param colour of its tiles, 0 to 7
/// @param markup on the cost of its goods, in ten-thousandths: 2500 is 25 %; empty for none
public record CategoryCard(String name, int colour, Optional<Integer> markup) {
    /// How many colours there are.
    public static final int COLOURS = 8;

    /// The highest markup, ten-thousandths.
    public static final int MOST_MARKUP = 1_000_000;

    /// The same as it is kept. Refuses what cannot be.
    public CategoryCard checked() {
        String called =
                TypedText.required(name, ProductCard.LONGEST_CATEGORY, new Problem.BadName());
        boolean fits = markup.stream().allMatch(points -> points >= 0 && points <= MOST_MARKUP);
        if (!fits || colour < 0 || colour >= COLOURS) {
            throw new Refused(new Problem.BadMarkup(MOST_MARKUP / 100));
        }
        return new CategoryCard(called, colour, markup);
    }

    /// What differs from `before`, as the journal tells it: the field, the value before, the one
    /// now.
    public List<List<Object>> changedFrom(CategoryCard before) {
        List<List<Object>> changed = new ArrayList<>();
        if (!name.equals(before.name)) {
            changed.add(List.of("name", before.name, name));
        }
        if (colour != before.colour) {
            changed.add(List.of("colour", (long) before.colour, (long) colour));
        }
        if (!markup.equals(before.markup)) {
            changed.add(List.of("markup", told(before.markup), told(markup)));
        }
        return changed;
    }

    private static Object told(Optional<Integer> points) {
        return points.map(p -> (Object) (long) p).orElse("");
    }
}
