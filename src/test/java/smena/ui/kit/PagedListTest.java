package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.domain.Refused;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class PagedListTest {
    private static final int ROWS = 120;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final Background background =
            new Background(
                    work::add,
                    Runnable::run,
                    _ -> {},
                    bug -> {
                        throw new AssertionError(bug);
                    });
    private int rows = ROWS;
    private boolean fails;
    private final PagedList<Integer> list = new PagedList<>(background, this::read);

    @Test
    void aPageAtATimeUntilTheEnd() {
        list.load();
        list.more();
        assertInstanceOf(LoadState.Busy.class, list.stateProperty().get());
        settle();
        assertEquals(50, list.items().size());
        list.more();
        list.more();
        settle();
        list.more();
        settle();
        list.more();
        settle();
        assertEquals(ROWS, list.items().size());
        assertEquals(List.of("0", "50", "100"), asked);
    }

    @Test
    void anAnswerNobodyWaitsForIsThrownAway() {
        list.load();
        Runnable slow = work.remove();
        rows = 3;
        list.load();
        settle();
        rows = ROWS;
        slow.run();
        assertEquals(3, list.items().size());
    }

    @Test
    void whatWasGivenUpIsNotShown() {
        list.load();
        list.cancel();
        settle();
        assertEquals(0, list.items().size());
        assertInstanceOf(LoadState.Empty.class, list.stateProperty().get());
    }

    @Test
    void aFailureKeepsWhatWasThere() {
        list.load();
        settle();
        fails = true;
        list.load();
        settle();
        assertEquals(new LoadState.Failed(new Problem.NoOpenShift()), list.stateProperty().get());
        assertEquals(50, list.items().size());
    }

    /// Nobody who has selected one of them loses it, and no row is drawn again.
    @Test
    void rowsThatAreTheSameStayWhenTheyAreReadAgain() {
        list.load();
        settle();
        List<Integer> told = new ArrayList<>();
        list.items().addListener((ListChangeListener<Integer>) _ -> told.add(rows));
        list.load();
        settle();
        assertEquals(List.of(), told);
        assertEquals(new LoadState.Ready(), list.stateProperty().get());
        rows = 3;
        list.load();
        settle();
        assertEquals(List.of(3), told);
    }

    @Test
    void nothingAtAllIsNotNothingFound() {
        rows = 0;
        list.load();
        settle();
        assertEquals(new LoadState.Empty(), list.stateProperty().get());
        list.filter(() -> "sut");
        list.load();
        settle();
        assertEquals(new LoadState.NothingFound("sut"), list.stateProperty().get());
    }

    private List<Integer> read(Optional<Integer> last, int limit) {
        if (fails) {
            throw new Refused(new Problem.NoOpenShift());
        }
        int from = last.orElse(0);
        asked.add(String.valueOf(from));
        return IntStream.range(from, Math.min(rows, from + limit)).mapToObj(i -> i + 1).toList();
    }

    private void settle() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
