package smena.ui.product;

import javafx.scene.Parent;

import smena.service.Services;
import smena.ui.goods.GoodsTab;
import smena.ui.goods.GoodsTabs;
import smena.ui.kit.Background;
import smena.ui.office.Framed;
import smena.ui.office.OfficeFrame;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// The list of products in the frame of the office.
///
/// @param page the list
/// @param framed what stands in the window
record ProductPages(ProductsPage page, Parent framed) {
    /// @param others the tabs beside it
    static ProductPages of(
            UiContext ui,
            Services services,
            Background background,
            BiFunction<UiContext, OfficeFrame, List<GoodsTab>> others) {
        ProductsPage[] made = new ProductsPage[1];
        Parent framed =
                Framed.page(
                        ui,
                        services,
                        "products",
                        frame -> {
                            made[0] = list(ui, frame, services, background);
                            return new GoodsTabs(
                                    ui.localization(),
                                    Stream.concat(
                                                    Stream.of(made[0]),
                                                    others.apply(ui, frame).stream())
                                            .toList());
                        });
        return new ProductPages(made[0], framed);
    }

    private static ProductsPage list(
            UiContext ui, OfficeFrame frame, Services services, Background background) {
        return new ProductsPage(
                ui,
                frame,
                new ProductsPage.Services(
                        services.products().productList(),
                        services.products().productCards(),
                        services.products().ownCodes(),
                        services.products().catalog(),
                        services.products().favourites(),
                        services.products().pictures(),
                        services.products().bulkChanges(),
                        services.prices().labelQueue(),
                        services.products().catalogExport(),
                        services.products().catalogImport(),
                        services.products().productHistory(),
                        services.prices().priceDocuments(),
                        services.goods().stock(),
                        services.goods().stockHistory(),
                        services.products().goodsCodes(),
                        services.settings(),
                        background));
    }
}
