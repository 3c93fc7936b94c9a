package smena.domain.promotion;

import smena.domain.money.Money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Gives the free pieces to their lines: of those that cost the same in one promotion, the older
/// line's are free first.
final class FreePieces {
    private final List<OfferedLine> lines;
    private final List<Optional<Reduction>> result;

    FreePieces(List<OfferedLine> lines, List<Optional<Reduction>> alone, List<Choice> choices) {
        this.lines = lines;
        this.result = new ArrayList<>(alone);
        Map<Alike, List<Choice>> alike =
                choices.stream()
                        .filter(choice -> choice.by() != null)
                        .collect(Collectors.groupingBy(this::key));
        alike.forEach((key, same) -> spread(key.promotion(), same));
    }

    private record Alike(Promotion promotion, Money price) {}

    List<Optional<Reduction>> reductions() {
        return List.copyOf(result);
    }

    private Alike key(Choice choice) {
        return new Alike(Objects.requireNonNull(choice.by()), lines.get(choice.line()).price());
    }

    private void spread(Promotion promotion, List<Choice> same) {
        int free = same.stream().mapToInt(Choice::free).sum();
        List<Choice> oldestFirst =
                same.stream()
                        .sorted(
                                Comparator.comparing((Choice c) -> lines.get(c.line()).line())
                                        .thenComparing(c -> lines.get(c.line()).product()))
                        .toList();
        for (Choice choice : oldestFirst) {
            int here = Math.min(free, choice.used());
            free -= here;
            result.set(choice.line(), reduction(promotion, choice, here));
        }
    }

    private Optional<Reduction> reduction(Promotion promotion, Choice choice, int free) {
        return Optional.of(lines.get(choice.line()).price().times((long) free))
                .filter(Money::isPositive)
                .map(
                        amount ->
                                new Reduction(
                                        Reduction.Kind.PROMOTION,
                                        promotion.name(),
                                        Optional.of(promotion.id()),
                                        amount));
    }
}
