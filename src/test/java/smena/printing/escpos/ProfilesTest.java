package smena.printing.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterTraits;
import smena.printing.document.CodePage;
import smena.printing.document.CodePages;
import smena.printing.escpos.PrinterProfile.Buzzer;
import smena.printing.escpos.PrinterProfile.Raster;

import java.util.HashSet;
import java.util.Set;

class ProfilesTest {
    @Test
    void twentyPrintersAndNoneTwice() {
        Set<String> ids = new HashSet<>();
        for (PrinterModel model : Profiles.models()) {
            assertTrue(ids.add(model.id()), model.id());
            assertEquals(model.id(), model.traits().profile());
            CodePage page = CodePage.named(model.traits().codePage()).orElseThrow();
            assertTrue(page.tables().contains(model.traits().table()), model.id());
            PrinterProfile profile = Profiles.of(model.traits());
            assertEquals(page, profile.codePage());
            assertEquals(model.traits().columns(), profile.columns());
        }
        assertEquals(20, ids.size());
    }

    /// The file's own dots, which its columns must agree with.
    @Test
    void dotsAreThoseOfTheWidth() {
        for (String[] row : CodePages.rows("/printers/models.tsv")) {
            PrinterTraits traits = Profiles.named(row[0]).orElseThrow().traits();
            assertEquals(Integer.parseInt(row[3]), Profiles.of(traits).dots(), row[0]);
            assertTrue(Set.of("reference", "manual", "family").contains(row[10]), row[0]);
        }
    }

    @Test
    void whatAPersonSetsStandsAboveTheModel() {
        PrinterProfile profile =
                Profiles.of(
                        new PrinterTraits(
                                "epson-tm-t20",
                                42,
                                "cp1251",
                                46,
                                false,
                                1,
                                true,
                                false,
                                false,
                                true));
        assertEquals(42, profile.columns());
        assertEquals(512, profile.dots());
        assertEquals("cp1251", profile.codePage().name());
        assertEquals(46, profile.table());
        assertEquals(1, profile.drawerPin());
        assertEquals(Raster.ALWAYS, profile.raster());
        assertEquals(Buzzer.EPSON, profile.buzzer());
        assertTrue(!profile.cutter() && !profile.qr() && !profile.logo());
    }

    @Test
    void aPrinterNobodyKnowsIsAUsualOne() {
        PrinterTraits traits =
                new PrinterTraits("?", 48, "cp999", 3, true, 0, false, true, true, true);
        assertEquals("cp866", Profiles.of(traits).codePage().name());
        assertEquals(Buzzer.ESC_B, Profiles.of(traits).buzzer());
        assertEquals(Buzzer.NONE, Profiles.of(PrinterTraits.USUAL).buzzer());
    }
}
