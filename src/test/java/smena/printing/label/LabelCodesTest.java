package smena.printing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.label.LabelCode;
import smena.domain.label.LabelDensity;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLook;
import smena.domain.label.LabelSize;
import smena.domain.label.LabelText;

import java.util.ArrayList;
import java.util.List;

/// The codes on a label are read back from its dots.
class LabelCodesTest {
    private static LabelText text(String code, LabelCode kind) {
        LabelLook look = new LabelLook(true, true, true, true, kind);
        return Labels.PRESS.text(
                Labels.named("Sut «Muza» 3,2% 1 l", 15_000, code), look, Labels.UZBEK);
    }

    @ParameterizedTest
    @CsvSource({
        "5449000131539, BARS, EAN_13",
        "4780012345011, BARS, EAN_13",
        "2000000000015, BARS, EAN_13",
        "96385074, BARS, EAN_8",
        "00000017, BARS, EAN_8",
        "00000018, BARS, CODE_128",
        "036000291452, BARS, UPC_A",
        "5449000131530, BARS, CODE_128",
        "A-17, BARS, CODE_128",
        "14780012345015, BARS, CODE_128",
        "SKU/2026:x_1, BARS, CODE_128",
        "0123456789ABCDEF0123456789ABCDEF, BARS, DATA_MATRIX",
        "5449000131539, QR, QR_CODE",
        "0123456789ABCDEF0123456789ABCDEF, QR, QR_CODE",
        "5449000131539, DATA_MATRIX, DATA_MATRIX",
        "A-17, DATA_MATRIX, DATA_MATRIX",
    })
    void isReadAtEveryDensity(String code, LabelCode kind, BarcodeFormat format) throws Exception {
        for (LabelDensity density : LabelDevice.DENSITIES) {
            Result read = Labels.scanned(text(code, kind), LabelSize.USUAL, density);
            assertEquals(code, read.getText().replaceFirst("^0(?=036000291452)", ""));
            assertTrue(
                    read.getBarcodeFormat() == format
                            || (format == BarcodeFormat.UPC_A
                                    && read.getBarcodeFormat() == BarcodeFormat.EAN_13),
                    read.getBarcodeFormat().toString());
        }
    }

    /// On every roll that is sold an EAN-13 is still read: as bars, or where they have no room as a
    /// square.
    @Test
    void isReadOnEverySize() throws Exception {
        List<String> unread = new ArrayList<>();
        List<LabelSize> sizes = new ArrayList<>(LabelSize.ROLLS);
        sizes.addAll(List.of(Labels.size("25x25"), Labels.size("40x60"), Labels.size("112x150")));
        for (LabelSize size : sizes) {
            for (LabelDensity density : LabelDevice.DENSITIES) {
                for (LabelCode kind :
                        List.of(LabelCode.BARS, LabelCode.QR, LabelCode.DATA_MATRIX)) {
                    LabelLook look = new LabelLook(true, true, true, true, kind);
                    LabelText text = Labels.PRESS.text(Labels.cola(), look, Labels.UZBEK);
                    try {
                        Result read = Labels.scanned(text, size, density);
                        if (!read.getText().equals(Labels.COLA_CODE)) {
                            unread.add(size + " " + density + " " + kind + " " + read);
                        }
                    } catch (NotFoundException e) {
                        unread.add(size + " " + density + " " + kind);
                    }
                }
            }
        }
        assertEquals(List.of(), unread);
    }
}
