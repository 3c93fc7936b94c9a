package smena.app;

import smena.domain.display.DisplaySetup;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.ShopSettings;
import smena.service.Services;
import smena.text.Language;

import java.util.Optional;

/// What the window needs to know before it is made. Read off the FX thread, which never waits for
/// the database.
///
/// @param isNew whether nobody has set the shop up yet
/// @param shop the shop's settings
/// @param language the language on the screen
/// @param dark whether the dark theme is on
/// @param printer the receipt printer
/// @param reportPrinter the printer for reports, where there is one
/// @param displays what the customer looks at
/// @param training whether nothing of the till counts
record StartState(
        boolean isNew,
        ShopSettings shop,
        Language language,
        boolean dark,
        PrinterSetup printer,
        Optional<PrinterSetup> reportPrinter,
        DisplaySetup displays,
        boolean training) {

    /// @param language overrides the language stored in the settings
    static StartState read(Services services, Optional<Language> language) {
        Optional<Language> left = Language.ofTag(services.settings().language());
        return new StartState(
                services.settings().isNew(),
                services.settings().shop(),
                language.or(() -> left).orElse(Language.UZ),
                services.settings().theme().equals("dark"),
                services.printerSettings().receipt(),
                services.printerSettings().report(),
                services.displays().setup(),
                services.settings().isTraining());
    }
}
