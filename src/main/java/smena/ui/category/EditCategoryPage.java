package smena.ui.category;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.service.catalog.Categories;
import smena.service.catalog.Categories.Overview;
import smena.ui.kit.Localization;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.Sign;
import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.Optional;

/// One category, new or known.
final class EditCategoryPage implements OfficePage {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final Categories categories;
    private final Optional<Overview> known;
    private final CategoryForm form;
    private final EditCategoryController controller;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;

    /// @param known what is changed; empty for a new one
    /// @param all those of the shop
    /// @param colourOfNew what a new one begins with
    EditCategoryPage(
            UiContext ui,
            OfficeFrame frame,
            Categories categories,
            Optional<Overview> known,
            List<Overview> all,
            int colourOfNew) {
        this.ui = ui;
        this.frame = frame;
        this.categories = categories;
        this.known = known;
        Localization localization = ui.localization();
        form = new CategoryForm(categories, ui.actions(), known, colourOfNew, this::saved);
        List<Overview> others =
                all.stream()
                        .filter(other -> !other.isArchived())
                        .filter(other -> known.filter(it -> it.id() == other.id()).isEmpty())
                        .toList();
        controller = new EditCategoryController(form, known, others, this::ask, localization);
        guard = new UnsavedChanges(ui.dialogs(), localization, List.of(form));
        head =
                PageHead.of(
                                known.isPresent()
                                        ? form.nameProperty()
                                        : localization.text("category.new"))
                        .line(localization.text("category.path"));
        known.ifPresent(it -> head.action(archiving(it)));
        view = ui.fxml().load("category/edit.fxml", controller);
    }

    private PageAction archiving(Overview it) {
        Localization localization = ui.localization();
        boolean gone = it.isArchived();
        return new PageAction(
                        gone ? "restoreCategory" : "archiveCategory",
                        gone ? Sign.REPEAT : Sign.FILE,
                        localization.text(gone ? "category.restore" : "product.archive"),
                        () -> archive(it, !gone))
                .disabledWhile(form.changesProperty().greaterThan(0).or(form.busyProperty()));
    }

    private void archive(Overview it, boolean now) {
        ui.actions()
                .act(
                        who -> {
                            categories.archive(who, it.id(), now);
                            return it.card().name();
                        })
                .busy(form.busyFlag())
                .deliver(this::saved);
    }

    private void ask(Overview into) {
        known.ifPresent(
                it ->
                        ui.dialogs()
                                .ask(
                                        new Message(ui.localization(), Notice.Kind.WARN)
                                                .title(
                                                        "category.joinAsk",
                                                        it.card().name(),
                                                        into.card().name())
                                                .text("category.joinText")
                                                .danger("category.join", () -> join(it, into))
                                                .other("common.back")));
    }

    private void join(Overview it, Overview into) {
        ui.actions()
                .act(
                        who -> {
                            categories.join(who, it.id(), into.id());
                            return into.card().name();
                        })
                .busy(form.busyFlag())
                .deliver(this::saved);
    }

    private void saved(String name) {
        ui.toasts().say(Notice.Kind.GOOD, "category.saved", name);
        frame.back(this);
    }

    CategoryForm form() {
        return form;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }

    @Override
    public void key(KeyEvent event) {
        controller.bar().take(event);
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }
}
