package smena.ui.label;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.domain.Problem;
import smena.domain.label.LabelOrder;
import smena.service.ports.LabelRun;
import smena.text.Formats;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Localization;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.time.LocalDate;
import java.util.List;

/// The labels that are to be printed.
public final class LabelsPage implements OfficePage, LabelActs {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final LabelServices services;
    private final LabelContext context;
    private final LabelsModel model;
    private final PrintModel printing;
    private final LabelsController controller;
    private final PageHead head;
    private final Parent view;

    /// @param frame shows the settings of labels
    public LabelsPage(
            UiContext ui, OfficeFrame frame, LabelServices services, LabelContext context) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        this.context = context;
        Localization localization = ui.localization();
        model = new LabelsModel(services, ui.actions());
        printing = new PrintModel(services.settings(), ui.actions(), context);
        controller = new LabelsController(model, localization, ui.clock(), this::add);
        head =
                PageHead.of(localization.text("office.labels"))
                        .line(localization.make(this::line, model.all(), model.countProperty()))
                        .action(
                                new PageAction(
                                                "addLabel",
                                                Sign.PLUS,
                                                localization.text("labels.addProduct"),
                                                this::add)
                                        .key(PageKey.SEARCH))
                        .action(
                                new PageAction(
                                        "labelSetup",
                                        Sign.EDIT,
                                        localization.text("labels.setUp"),
                                        this::setUp));
        view =
                ui.fxml()
                        .load(
                                "label/labels.fxml",
                                controller,
                                new LabelSideController(model, printing, this, localization));
    }

    LabelsModel model() {
        return model;
    }

    PrintModel printing() {
        return printing;
    }

    /// How many labels wait, as it was last read.
    public ReadOnlyIntegerProperty count() {
        return model.countProperty();
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
    public void activate() {
        model.load();
        printing.load();
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }

    @Override
    public boolean scanned(String code) {
        search().scanned(
                        code,
                        item -> put(item.row(), item.name()),
                        () -> ui.toasts().accept(new Problem.UnknownBarcode(code)));
        return true;
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.PRINT.isPressedBy(event)) {
            event.consume();
            print();
        }
    }

    private String line(Formats formats) {
        int waiting = model.countProperty().get();
        if (waiting == 0) {
            return "";
        }
        long pieces = model.pieces(model.all());
        String goods = formats.words().count("labels.inQueue", waiting);
        return waiting > model.all().size()
                ? goods
                : goods + ", " + formats.words().count("labels.pieces", pieces);
    }

    private GoodsSearch search() {
        return new GoodsSearch(services.catalog(), services.reading(), false);
    }

    /// Asks for products whose labels are wanted.
    public void add() {
        ui.dialogs()
                .open(
                        "label/add.fxml",
                        dialog ->
                                new AddLabelController(
                                        ui.localization(),
                                        search(),
                                        item -> put(item.row(), item.name()),
                                        dialog::close))
                .takeFocus();
    }

    private void put(long product, String name) {
        model.add(product, () -> ui.toasts().say(Notice.Kind.GOOD, "labels.added", name));
    }

    private void setUp() {
        frame.open(new LabelPrinterPage(ui, services.settings(), context));
    }

    @Override
    public void print() {
        List<LabelRow> rows = model.ticked();
        if (rows.isEmpty() || printing.printingProperty().get()) {
            return;
        }
        if (printing.target().equals(new PrintTarget.Pages(""))) {
            savePages();
        } else {
            printing.print(orders(rows), run -> ended(rows, run));
        }
    }

    @Override
    public void savePages() {
        List<LabelRow> rows = model.ticked();
        String day = LocalDate.ofInstant(ui.clock().instant(), ui.clock().getZone()).toString();
        String name = ui.localization().words().get("labels.file", day);
        printing.save(orders(rows), name, () -> allOut(rows, rows.size()));
    }

    private static List<LabelOrder> orders(List<LabelRow> rows) {
        return rows.stream().map(LabelRow::order).toList();
    }

    /// What nothing of was sent can not have come out.
    private void ended(List<LabelRow> rows, LabelRun run) {
        if (run.trouble().isEmpty()) {
            allOut(rows, rows.size());
        } else if (run.sent() > 0) {
            which(rows, run.sent());
        }
    }

    /// A scan, which ends with Enter, must not answer.
    private void allOut(List<LabelRow> rows, int sent) {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.INFO)
                                .title("labels.allOut")
                                .text("labels.allOut.why")
                                .other("labels.allOut.no", () -> which(rows, sent))
                                .button("labels.allOut.yes", () -> model.takeOff(rows))
                                .notByEnter());
    }

    private void which(List<LabelRow> rows, int sent) {
        ui.dialogs()
                .open(
                        "label/last.fxml",
                        dialog ->
                                new LastLabelController(
                                        rows,
                                        sent,
                                        ui.localization(),
                                        came -> cameOut(rows, came),
                                        dialog::close));
    }

    private void cameOut(List<LabelRow> rows, int came) {
        if (came > 0) {
            model.takeOff(rows.subList(0, came));
        }
    }
}
