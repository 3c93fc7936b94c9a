package smena.ui.people;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Employee;
import smena.service.people.Staff.Member;
import smena.ui.kit.Localization;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/// Everybody, a line each; those who left are folded away. The one who is looked at is marked.
final class MemberList {
    private final PeopleModel model;
    private final Localization localization;
    private final Supplier<Employee> here;
    private final Clock clock;
    private final VBox working;
    private final VBox left;

    /// @param here who is logged in now
    /// @param working takes the lines of those who work here
    /// @param left takes those of the others
    MemberList(
            PeopleModel model,
            Localization localization,
            Supplier<Employee> here,
            Clock clock,
            VBox working,
            VBox left) {
        this.model = model;
        this.localization = localization;
        this.here = here;
        this.clock = clock;
        this.working = working;
        this.left = left;
    }

    /// Shows them from now on; `fold` shows those who left.
    void follow(ToggleButton fold) {
        ListChangeListener<Member> change = _ -> show(fold);
        model.working().addListener(change);
        model.left().addListener(change);
        model.selectedProperty().subscribe(_ -> mark());
        left.visibleProperty().bind(fold.selectedProperty());
        left.managedProperty().bind(left.visibleProperty());
        show(fold);
    }

    private void show(ToggleButton fold) {
        working.getChildren().setAll(model.working().stream().map(this::line).toList());
        left.getChildren().setAll(model.left().stream().map(this::line).toList());
        int gone = model.left().size();
        fold.setVisible(gone > 0);
        fold.setManaged(gone > 0);
        fold.textProperty().bind(localization.text("people.left", gone));
        mark();
    }

    private MemberLine line(Member member) {
        boolean isHere = member.person().id() == here.get().id();
        MemberLine line = new MemberLine(member, isHere, clock.instant(), localization);
        line.setOnAction(
                _ -> {
                    model.selectedProperty().set(member);
                    mark();
                });
        return line;
    }

    private void mark() {
        @Nullable Member now = model.selectedProperty().get();
        for (VBox list : List.of(working, left)) {
            for (Node node : list.getChildren()) {
                MemberLine line = (MemberLine) node;
                line.setSelected(now != null && line.member().person().id() == now.person().id());
            }
        }
    }

    /// The keyboard goes to the one who is marked.
    void takeFocus() {
        working.getChildren().stream()
                .filter(line -> ((MemberLine) line).isSelected())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
