package smena.ui.label;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelOrder;
import smena.domain.label.LabelSetup;
import smena.domain.label.LabelSize;
import smena.domain.shop.PrinterTransport;
import smena.files.OwnFiles;
import smena.service.label.LabelSettings;
import smena.service.ports.LabelRun;
import smena.service.ports.PrintTrouble;
import smena.ui.printer.LatestPicture;
import smena.ui.shell.ApprovedActions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Where the labels of the page go, and printing them.
final class PrintModel {
    private final LabelSettings settings;
    private final ApprovedActions actions;
    private final LabelContext context;
    private final LatestPicture picture;
    private final ReadOnlyObjectWrapper<LabelSetup> setup =
            new ReadOnlyObjectWrapper<>(LabelSetup.USUAL);
    private final ObservableList<PrintTarget> targets = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Boolean> there = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable PrintTrouble> trouble =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty printing = new SimpleBooleanProperty();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private List<String> queues = List.of();

    PrintModel(LabelSettings settings, ApprovedActions actions, LabelContext context) {
        this.settings = settings;
        this.actions = actions;
        this.context = context;
        picture = new LatestPicture(context.aside(), _ -> {});
    }

    /// Reads the set-up, and looks for printers beside it.
    void load() {
        trouble.set(null);
        actions.background().call(settings::setup).deliver(this::show);
        context.aside()
                .call(() -> context.finder().local())
                .deliver(
                        found -> {
                            queues =
                                    found.stream()
                                            .filter(
                                                    each ->
                                                            each.address().transport()
                                                                    == PrinterTransport.SPOOLER)
                                            .map(each -> each.address().place())
                                            .toList();
                            offer();
                        });
    }

    private void show(LabelSetup now) {
        setup.set(now);
        offer();
        there.set(null);
        now.printer()
                .ifPresent(
                        printer ->
                                context.aside()
                                        .call(() -> context.isThere(printer))
                                        .deliver(this::answered));
    }

    /// Whoever comes to print hears at once that the printer is off.
    private void answered(boolean now) {
        there.set(now);
        if (!now && !setup.get().toPages() && trouble.get() == null) {
            trouble.set(PrintTrouble.NOT_REACHABLE);
        }
    }

    private void offer() {
        LabelSetup now = setup.get();
        List<PrintTarget> all = new ArrayList<>();
        now.printer().ifPresent(printer -> all.add(new PrintTarget.Roll(printer)));
        List<String> names = new ArrayList<>(queues);
        if (!now.queue().isEmpty() && !names.contains(now.queue())) {
            names.add(now.queue());
        }
        names.removeIf(
                name ->
                        now.printer()
                                .map(LabelDevice::address)
                                .filter(at -> at.place().equals(name))
                                .isPresent());
        names.forEach(name -> all.add(new PrintTarget.Pages(name)));
        all.add(new PrintTarget.Pages(""));
        if (!targets.equals(all)) {
            targets.setAll(all);
        }
    }

    /// Labels of this size from now on; on the roll again, where there is a label printer.
    void choose(LabelSize size) {
        change(now -> now.with(size, now.printer().isEmpty()));
    }

    /// Labels on pages from now on.
    void choosePages() {
        change(now -> now.with(now.size(), true));
    }

    void choose(PrintTarget target) {
        if (!target.equals(target())) {
            change(target::chosen);
        }
    }

    /// Where they go now.
    PrintTarget target() {
        LabelSetup now = setup.get();
        return now.toPages()
                ? new PrintTarget.Pages(now.queue())
                : new PrintTarget.Roll(now.printer().orElseThrow());
    }

    /// Changes the set-up and remembers it.
    void change(UnaryOperator<LabelSetup> to) {
        LabelSetup seen = setup.get();
        LabelSetup wanted = to.apply(seen);
        if (!wanted.equals(setup.get())) {
            trouble.set(null);
            setup.set(wanted);
            actions.act(actor -> settings.choose(actor, seen, wanted))
                    .refused(this::refuse)
                    .deliver(
                            kept -> {
                                setup.set(kept);
                                offer();
                            });
        }
    }

    /// Somebody else may have chosen otherwise meanwhile: it is told, and shown.
    private void refuse(Problem why) {
        actions.notices().accept(why);
        load();
    }

    /// Draws the label that is looked at.
    void look(@Nullable LabelRow row) {
        LabelSetup now = setup.get();
        picture.draw(
                () ->
                        row == null
                                ? Optional.empty()
                                : Optional.of(context.picture(row.label().label(), now)));
    }

    /// Prints labels, and says how far that got.
    void print(List<LabelOrder> orders, Consumer<LabelRun> ended) {
        LabelSetup now = setup.get();
        trouble.set(null);
        stopped.set(false);
        context.aside()
                .call(() -> context.print(orders, now, stopped::get))
                .busy(printing)
                .deliver(
                        run -> {
                            trouble.set(run.trouble().orElse(null));
                            ended.accept(run);
                        });
    }

    /// Sends no further label.
    void stop() {
        stopped.set(true);
    }

    /// Saves the labels as pages; asks where to.
    void save(List<LabelOrder> orders, String name, Runnable saved) {
        LabelSetup now = setup.get();
        context.whereTo(name)
                .ifPresent(
                        file ->
                                context.aside()
                                        .run(() -> write(file, context.pages(orders, now)))
                                        .busy(printing)
                                        .deliver(_ -> saved.run()));
    }

    private static void write(Path file, byte[] pdf) {
        try {
            OwnFiles.write(file, pdf);
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotWritten(file.toString()));
        }
    }

    /// How labels are printed.
    ReadOnlyObjectProperty<LabelSetup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    /// Where they can go.
    ObservableList<PrintTarget> targets() {
        return targets;
    }

    /// Whether the label printer answers; null while that is not known.
    ObjectProperty<@Nullable Boolean> thereProperty() {
        return there;
    }

    /// What stopped the last run, or would stop the next; null for nothing.
    ReadOnlyObjectProperty<@Nullable PrintTrouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    BooleanProperty printingProperty() {
        return printing;
    }

    /// The label that is looked at, as a PNG.
    ReadOnlyObjectProperty<byte @Nullable []> pngProperty() {
        return picture.pngProperty();
    }
}
