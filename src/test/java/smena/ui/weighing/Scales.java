package smena.ui.weighing;

import javafx.application.Platform;

import smena.scale.LineScales;
import smena.service.TestShop;
import smena.service.ports.ScaleDevices;
import smena.ui.shell.UiContext;

/// The scale of a shop in tests.
public final class Scales {
    private Scales() {}

    /// A till that could ask a scale, if its shop had one.
    public static Weighing none(UiContext ui, TestShop shop) {
        return of(ui, shop, new LineScales());
    }

    /// A till with these scales, delivered on the FX thread.
    public static Weighing of(UiContext ui, TestShop shop, ScaleDevices scales) {
        return new Weighing(
                ui,
                shop.services().scale(),
                shop.services().products().catalog(),
                new ScaleFeed(scales, Platform::runLater));
    }
}
