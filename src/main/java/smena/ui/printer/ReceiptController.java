package smena.ui.printer;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.shop.PaperTexts;
import smena.service.ports.SamplePaper;
import smena.text.Language;
import smena.text.Problems;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.SaveButton;

import java.io.ByteArrayInputStream;
import java.util.List;

/// The shop's own texts on its papers, beside a preview of the paper.
public final class ReceiptController {
    private static final List<SamplePaper> PAPERS =
            List.of(
                    SamplePaper.SALE,
                    SamplePaper.REFUND,
                    SamplePaper.COPY,
                    SamplePaper.TRAINING,
                    SamplePaper.Z_REPORT);
    private static final int MOST_LETTERS =
            (PaperTexts.LONGEST_LINE + 1) * (PaperTexts.MOST_LINES + 1);

    private final ReceiptModel model;
    private final Localization localization;

    @FXML private TextArea header;
    @FXML private TextArea footer;
    @FXML private Notice notPrinted;
    @FXML private RowSwitch goodsCode;
    @FXML private RowSwitch lineTax;
    @FXML private RowSwitch qr;
    @FXML private RowSwitch logo;
    @FXML private ImageView logoPicture;
    @FXML private Label noLogo;
    @FXML private Button pick;
    @FXML private Button remove;
    @FXML private Notice notice;
    @FXML private Button save;
    @FXML private HBox samples;
    @FXML private HBox widths;
    @FXML private HBox languages;
    @FXML private Label drawing;
    @FXML private PaperView paper;

    ReceiptController(ReceiptModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        join(header, model.headerProperty());
        join(footer, model.footerProperty());
        notPrinted
                .textProperty()
                .bind(localization.text("printer.notPrinted", model.unprintable()));
        notPrinted.visibleProperty().bind(model.unprintable().isNotEmpty());
        goodsCode.selectedProperty().bindBidirectional(model.goodsCodeProperty());
        lineTax.selectedProperty().bindBidirectional(model.lineTaxProperty());
        qr.selectedProperty().bindBidirectional(model.qrProperty());
        logo.selectedProperty().bindBidirectional(model.logoProperty());
        Chips.fill(
                samples,
                PAPERS,
                model.sampleProperty(),
                each -> localization.text("printer.sample." + each));
        Chips.fill(
                widths,
                TraitsForm.WIDTHS,
                model.columnsProperty(),
                each -> new SimpleStringProperty(Integer.toString(each)));
        Chips.fill(
                languages,
                List.of(Language.values()),
                model.languageProperty(),
                each -> localization.text("printer.language." + each));
        SaveButton.follow(save, model);
        pick.disableProperty().bind(model.busyProperty());
        remove.disableProperty().bind(model.busyProperty());
        remove.visibleProperty().bind(model.logoPictureProperty().isNotNull());
        remove.managedProperty().bind(remove.visibleProperty());
        model.logoPictureProperty().subscribe(this::showLogo);
        model.pictureProperty().subscribe(this::showPicture);
        model.problemProperty().subscribe(_ -> showNotice());
        model.saidProperty().subscribe(_ -> showNotice());
    }

    @FXML
    private void pick() {
        model.pickLogo();
    }

    @FXML
    private void remove() {
        model.removeLogo();
    }

    private static void join(TextArea area, StringProperty text) {
        MaxLength.in(area, MOST_LETTERS);
        area.textProperty().bindBidirectional(text);
    }

    private void showLogo(byte @Nullable [] png) {
        logoPicture.setVisible(png != null);
        noLogo.setVisible(png == null);
        logoPicture.setImage(png == null ? null : new Image(new ByteArrayInputStream(png)));
    }

    private void showPicture(byte @Nullable [] png) {
        drawing.setVisible(png == null);
        paper.show(png);
    }

    private void showNotice() {
        Problem problem = model.problemProperty().get();
        String said = model.saidProperty().get();
        notice.setVisible(problem != null || said != null);
        if (problem != null) {
            notice.setKind(Notice.Kind.BAD);
            notice.textProperty().bind(localization.make(f -> new Problems(f).sentence(problem)));
        } else if (said != null) {
            notice.setKind(Notice.Kind.GOOD);
            notice.textProperty().bind(localization.text(said));
        }
    }
}
