package smena.ui.printer;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.shop.PaperTexts;
import smena.service.ports.SamplePaper;
import smena.service.shop.PaperDesign;
import smena.service.shop.PrinterSettings;
import smena.service.shop.Settings;
import smena.text.Language;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.OthersChanges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the shop writes on its papers, and how they look while it is typed.
public final class ReceiptModel implements EditForm {
    private final PaperDesign design;
    private final Settings settings;
    private final PrinterSettings printers;
    private final ApprovedActions actions;
    private final PrinterSetupContext context;
    private final StringProperty header = new SimpleStringProperty("");
    private final StringProperty footer = new SimpleStringProperty("");
    private final BooleanProperty goodsCode = new SimpleBooleanProperty();
    private final BooleanProperty lineTax = new SimpleBooleanProperty();
    private final BooleanProperty qr = new SimpleBooleanProperty();
    private final BooleanProperty logo = new SimpleBooleanProperty();
    private final ObjectProperty<SamplePaper> sample = new SimpleObjectProperty<>(SamplePaper.SALE);
    private final ObjectProperty<Integer> columns = new SimpleObjectProperty<>(48);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.UZ);
    private final ReadOnlyObjectWrapper<PaperTexts> saved =
            new ReadOnlyObjectWrapper<>(PaperTexts.USUAL);
    private final ReadOnlyObjectWrapper<byte @Nullable []> logoPicture =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> said = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final OthersChanges<PaperTexts> others;
    private final ObjectBinding<PaperTexts> texts;
    private final StringBinding unprintable;
    private final LatestPicture picture;

    /// Texts that are not read yet.
    public ReceiptModel(
            PaperDesign design,
            Settings settings,
            PrinterSettings printers,
            ApprovedActions actions,
            PrinterSetupContext context) {
        this.design = design;
        this.settings = settings;
        this.printers = printers;
        this.actions = actions;
        this.context = context;
        picture = new LatestPicture(context.aside(), problem::set);
        others =
                new OthersChanges<>(
                        actions,
                        design::texts,
                        saved::get,
                        this::fill,
                        List.of(header, footer, goodsCode, lineTax, qr, logo),
                        this::make);
        Observable[] typed = {header, footer, goodsCode, lineTax, qr, logo};
        texts = Bindings.createObjectBinding(this::make, typed);
        unprintable = Bindings.createStringBinding(() -> design.unprintable(texts.get()), texts);
        for (var part : List.of(texts, sample, columns, language)) {
            part.subscribe(_ -> draw());
        }
    }

    /// The lines under the shop's name.
    public StringProperty headerProperty() {
        return header;
    }

    /// The last lines.
    public StringProperty footerProperty() {
        return footer;
    }

    /// The characters of the texts that are left out on paper; empty for none.
    public StringBinding unprintable() {
        return unprintable;
    }

    public BooleanProperty goodsCodeProperty() {
        return goodsCode;
    }

    public BooleanProperty lineTaxProperty() {
        return lineTax;
    }

    public BooleanProperty qrProperty() {
        return qr;
    }

    public BooleanProperty logoProperty() {
        return logo;
    }

    /// Which paper is looked at.
    public ObjectProperty<SamplePaper> sampleProperty() {
        return sample;
    }

    /// How wide it is, in characters.
    public ObjectProperty<Integer> columnsProperty() {
        return columns;
    }

    /// Which language it is in.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// The logo as a PNG; nothing where there is none.
    public ReadOnlyObjectProperty<byte @Nullable []> logoPictureProperty() {
        return logoPicture.getReadOnlyProperty();
    }

    /// The paper as a PNG; nothing before it is drawn.
    public ReadOnlyObjectProperty<byte @Nullable []> pictureProperty() {
        return picture.pngProperty();
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The text key of what was done last.
    public ReadOnlyObjectProperty<@Nullable String> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether something is being saved.
    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Whether there is something to save.
    @Override
    public BooleanBinding changedProperty() {
        return Bindings.createBooleanBinding(this::isChanged, texts, saved, ready);
    }

    /// Whether leaving would lose something.
    public boolean isChanged() {
        return ready.get() && !texts.get().equals(saved.get());
    }

    /// Reads what is saved.
    public void load() {
        begin();
        actions.background().call(this::read).refused(problem::set).deliver(this::show);
    }

    /// Saves the texts: the next receipt has them.
    @Override
    public void save() {
        if (!isChanged()) {
            return;
        }
        begin();
        PaperTexts now = texts.get();
        PaperTexts seen = saved.get();
        actions.act(actor -> design.change(actor, seen, now))
                .busy(busy)
                .refused(this::refuse)
                .deliver(
                        kept -> {
                            fill(kept);
                            said.set("printer.design.saved");
                        });
    }

    private void refuse(Problem why) {
        problem.set(why);
        others.follow(why);
    }

    /// Takes a picture file as the logo.
    public void pickLogo() {
        if (!busy.get()) {
            context.whichPicture().ifPresent(file -> changeLogo(actor -> design.logo(actor, file)));
        }
    }

    /// Removes the logo.
    public void removeLogo() {
        changeLogo(design::removeLogo);
    }

    private void changeLogo(Consumer<Actor> change) {
        begin();
        actions.act(
                        actor -> {
                            change.accept(actor);
                            return design.logo();
                        })
                .busy(busy)
                .refused(problem::set)
                .deliver(
                        now -> {
                            logoPicture.set(now.orElse(null));
                            draw();
                        });
    }

    private record Facts(
            PaperTexts texts, Optional<byte[]> logo, int columns, Optional<Language> language) {}

    private Facts read() {
        return new Facts(
                design.texts(),
                design.logo(),
                printers.receipt().traits().columns(),
                Language.ofTag(settings.shop().language()));
    }

    private void show(Facts facts) {
        columns.set(facts.columns());
        facts.language().ifPresent(language::set);
        logoPicture.set(facts.logo().orElse(null));
        fill(facts.texts());
        ready.set(true);
        draw();
    }

    private void fill(PaperTexts kept) {
        header.set(String.join("\n", kept.header()));
        footer.set(String.join("\n", kept.footer()));
        goodsCode.set(kept.goodsCode());
        lineTax.set(kept.lineTax());
        qr.set(kept.qr());
        logo.set(kept.logo());
        saved.set(texts.get());
    }

    private PaperTexts make() {
        return new PaperTexts(
                lines(header.get()),
                lines(footer.get()),
                goodsCode.get(),
                lineTax.get(),
                qr.get(),
                logo.get());
    }

    /// Drops empty lines at the end.
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    private void draw() {
        PaperTexts now = texts.get();
        if (!ready.get()) {
            return;
        }
        if (!now.fits()) {
            problem.set(
                    new Problem.PaperTextTooLong(PaperTexts.MOST_LINES, PaperTexts.LONGEST_LINE));
            return;
        }
        if (problem.get() instanceof Problem.PaperTextTooLong) {
            problem.set(null);
        }
        SamplePaper paper = sample.get();
        String tag = language.get().tag();
        int width = columns.get();
        picture.draw(
                () ->
                        Optional.of(
                                context.picture(
                                        design.preview(paper, now, tag), width, now.logo())));
    }

    private void begin() {
        problem.set(null);
        said.set(null);
    }
}
