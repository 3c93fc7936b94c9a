package smena.printing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.domain.label.LabelDensity;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLanguage;
import smena.domain.label.LabelSize;
import smena.domain.label.LabelText;
import smena.domain.shop.PrinterAddress;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/// What a printer of each language makes of the bytes is the preview, dot by dot.
class LabelCommandsTest {
    private static final PrinterAddress PRINTER = new PrinterAddress.Network("label", 9100);
    private static final int GAP = 25;

    private static LabelDevice device(LabelLanguage language, LabelDensity density) {
        return new LabelDevice(language, PRINTER, density, GAP);
    }

    private static List<PrintedLabel> printed(
            byte[] bytes, LabelLanguage language, LabelDensity density) {
        return switch (language) {
            case TSPL -> {
                TsplReader printer = new TsplReader(bytes, density.dots(10_000));
                List<PrintedLabel> labels = printer.labels();
                assertEquals(GAP, printer.gapTenths());
                yield labels;
            }
            case ZPL -> new ZplReader(bytes).labels();
            case EPL -> {
                EplReader printer = new EplReader(bytes);
                List<PrintedLabel> labels = printer.labels();
                assertEquals(density.dots(GAP), printer.gap());
                yield labels;
            }
        };
    }

    /// Beyond the label's edge a printer knows up to seven dots more, which stay white.
    private static void assertSame(BufferedImage preview, BufferedImage paper, String what) {
        assertEquals(preview.getHeight(), paper.getHeight(), what);
        assertEquals(0, (paper.getWidth() - preview.getWidth()) / 8, what);
        for (int y = 0; y < paper.getHeight(); y++) {
            for (int x = 0; x < paper.getWidth(); x++) {
                int expected =
                        x < preview.getWidth() ? preview.getRaster().getSample(x, y, 0) : 255;
                if (expected != paper.getRaster().getSample(x, y, 0)) {
                    throw new AssertionError(what + " differs at " + x + "," + y);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LabelLanguage.class)
    void whatIsPrintedIsThePreview(LabelLanguage language) {
        LabelText text = Labels.text(Labels.cola());
        for (LabelDensity density : LabelDevice.DENSITIES) {
            for (LabelSize size : LabelSize.ROLLS) {
                String what = language + " " + size + " " + density;
                byte[] bytes = Labels.PRESS.commands(text, size, device(language, density), 2);
                List<PrintedLabel> labels = printed(bytes, language, density);
                assertEquals(1, labels.size(), what);
                assertEquals(2, labels.getFirst().copies(), what);
                BufferedImage preview = Labels.PRESS.image(text, size, density);
                assertSame(preview, labels.getFirst().dots(), what);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LabelLanguage.class)
    void labelsFollowOneAnother(LabelLanguage language) {
        LabelDevice device = device(language, LabelDensity.DPI_203);
        ByteArrayOutputStream roll = new ByteArrayOutputStream();
        List<LabelText> texts =
                List.of(
                        Labels.text(Labels.cola()),
                        Labels.text(Labels.named("Non «Obi»", 4_000, "2000000000015")));
        texts.forEach(t -> roll.writeBytes(Labels.PRESS.commands(t, LabelSize.USUAL, device, 1)));
        List<PrintedLabel> labels = printed(roll.toByteArray(), language, LabelDensity.DPI_203);
        assertEquals(2, labels.size());
        for (int i = 0; i < 2; i++) {
            BufferedImage preview =
                    Labels.PRESS.image(texts.get(i), LabelSize.USUAL, LabelDensity.DPI_203);
            assertSame(preview, labels.get(i).dots(), "label " + i);
        }
    }

    /// More bytes than one picture of ZPL may have.
    @Test
    void aLargeLabelAtThreeHundredDotsGoesInBands() {
        LabelText text = Labels.text(Labels.cola());
        LabelSize size = Labels.size("112x150");
        LabelDevice device = device(LabelLanguage.ZPL, LabelDensity.DPI_300);
        byte[] bytes = Labels.PRESS.commands(text, size, device, 1);
        PrintedLabel label = printed(bytes, LabelLanguage.ZPL, LabelDensity.DPI_300).getFirst();
        assertSame(Labels.PRESS.image(text, size, LabelDensity.DPI_300), label.dots(), "bands");
    }

    /// The readers notice a label that was cut off.
    @ParameterizedTest
    @EnumSource(LabelLanguage.class)
    void halfALabelIsNoLabel(LabelLanguage language) {
        LabelDevice device = device(language, LabelDensity.DPI_203);
        byte[] whole =
                Labels.PRESS.commands(Labels.text(Labels.cola()), LabelSize.USUAL, device, 1);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThrows(RuntimeException.class, () -> printed(half, language, LabelDensity.DPI_203));
    }

    /// The picture of an arrow in TSC's manual, under BITMAP: a check of the reader itself.
    @Test
    void theReaderDrawsTheExampleOfTheManual() {
        ByteArrayOutputStream job = new ByteArrayOutputStream();
        job.writeBytes(
                "SIZE 60 mm,40 mm\r\nGAP 0 mm,0 mm\r\nCLS\r\nBITMAP 200,200,2,16,0,"
                        .getBytes(US_ASCII));
        for (int word :
                new int[] {
                    0x0000, 0x0000, 0x0000, 0x07ff, 0x03ff, 0x11ff, 0x18ff, 0x1c7f, 0x1e3f, 0x1f1f,
                    0x1f8f, 0x1fc7, 0x1fe3, 0x1fe7, 0x1fff, 0x1fff
                }) {
            job.write(word >> 8);
            job.write(word);
        }
        job.writeBytes("\r\nPRINT 1,1\r\n".getBytes(US_ASCII));
        BufferedImage paper = new TsplReader(job.toByteArray(), 8_000).labels().getFirst().dots();
        assertEquals(0, paper.getRaster().getSample(200, 200, 0), "the head is black");
        assertEquals(0, paper.getRaster().getSample(200, 215, 0), "and its left edge");
        assertEquals(255, paper.getRaster().getSample(215, 215, 0), "below it is white");
        assertEquals(255, paper.getRaster().getSample(199, 200, 0), "as is what is beside it");
    }
}
