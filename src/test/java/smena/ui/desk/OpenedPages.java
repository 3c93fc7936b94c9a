package smena.ui.desk;

import smena.service.Services;
import smena.ui.archive.ReceiptsPage;
import smena.ui.category.CategoriesPage;
import smena.ui.customer.CustomersPage;
import smena.ui.goods.GoodsTabs;
import smena.ui.label.LabelServices;
import smena.ui.label.LabelsPage;
import smena.ui.label.TestLabelContext;
import smena.ui.price.PriceDocumentsPage;
import smena.ui.pricelist.PriceListsPage;
import smena.ui.printer.PrintersPage;
import smena.ui.product.ProductsPage;
import smena.ui.programs.ProgramsPage;
import smena.ui.promotion.PromotionsPage;
import smena.ui.supplier.SuppliersPage;
import smena.ui.supply.GoodsReceiptsPage;
import smena.ui.supply.ReceiptFilePage;
import smena.ui.supply.SupplyServices;

import java.nio.file.Path;
import java.util.List;

/// Pages of the office, each in an office of its own before a [StandingDesk].
final class OpenedPages {
    private final StandingDesk standing;

    OpenedPages(StandingDesk standing) {
        this.standing = standing;
    }

    ProductsPage products() {
        Services services = standing.shop.services();
        ProductsPage[] made = new ProductsPage[1];
        standing.page(
                frame -> {
                    made[0] =
                            new ProductsPage(
                                    standing.ui,
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
                                            standing.ui.background()));
                    return new GoodsTabs(standing.ui.localization(), List.of(made[0]));
                });
        return made[0];
    }

    CategoriesPage categories() {
        CategoriesPage[] made = new CategoriesPage[1];
        standing.page(
                frame -> {
                    made[0] =
                            new CategoriesPage(
                                    standing.ui,
                                    frame,
                                    standing.shop.services().products().categories(),
                                    standing.ui.background());
                    return new GoodsTabs(standing.ui.localization(), List.of(made[0]));
                });
        return made[0];
    }

    LabelsPage labels() {
        Services services = standing.shop.services();
        LabelsPage[] made = new LabelsPage[1];
        standing.page(
                frame -> {
                    made[0] =
                            new LabelsPage(
                                    standing.ui,
                                    frame,
                                    new LabelServices(
                                            services.prices().shelfLabels(),
                                            services.prices().labelQueue(),
                                            services.prices().labelSettings(),
                                            services.products().catalog(),
                                            standing.ui.background()),
                                    new TestLabelContext(standing.ui.background()));
                    return made[0];
                });
        return made[0];
    }

    PromotionsPage promotions() {
        Services services = standing.shop.services();
        PromotionsPage[] made = new PromotionsPage[1];
        standing.page(
                frame -> {
                    made[0] =
                            new PromotionsPage(
                                    standing.ui,
                                    frame,
                                    services.prices().promotions(),
                                    services.prices().promotionQueries(),
                                    services.products().catalog(),
                                    standing.ui.background());
                    return new GoodsTabs(standing.ui.localization(), List.of(made[0]));
                });
        return made[0];
    }

    PriceListsPage priceLists() {
        Services services = standing.shop.services();
        PriceListsPage[] made = new PriceListsPage[1];
        standing.page(
                frame -> {
                    made[0] =
                            new PriceListsPage(
                                    standing.ui,
                                    frame,
                                    services.prices().priceLists(),
                                    services.products().catalog(),
                                    standing.ui.background());
                    return new GoodsTabs(standing.ui.localization(), List.of(made[0]));
                });
        return made[0];
    }

    PriceDocumentsPage priceDocuments() {
        Services services = standing.shop.services();
        PriceDocumentsPage[] made = new PriceDocumentsPage[1];
        standing.page(
                frame -> {
                    made[0] =
                            new PriceDocumentsPage(
                                    standing.ui,
                                    frame,
                                    services.prices().priceDocuments(),
                                    services.products().catalog(),
                                    standing.ui.background());
                    return new GoodsTabs(standing.ui.localization(), List.of(made[0]));
                });
        return made[0];
    }

    GoodsReceiptsPage goodsReceipts() {
        GoodsReceiptsPage[] made = new GoodsReceiptsPage[1];
        standing.page(
                frame -> {
                    made[0] = new GoodsReceiptsPage(standing.ui, frame, supply());
                    return new GoodsTabs(
                            standing.ui.localization(), "office.supply", List.of(made[0]));
                });
        return made[0];
    }

    void list(Path file) {
        standing.page(frame -> new ReceiptFilePage(standing.ui, frame, supply(), file, _ -> {}));
    }

    private SupplyServices supply() {
        Services services = standing.shop.services();
        return new SupplyServices(
                services.goods().goodsReceipts(),
                services.goods().receiptGoods(),
                services.goods().suppliers(),
                services.goods().supplierReturns(),
                services.goods().receiptFiles(),
                services.goods().receiptPhotos(),
                services.goods().stock(),
                services.products().catalog(),
                standing.ui.background());
    }

    SuppliersPage suppliers() {
        SuppliersPage made =
                new SuppliersPage(
                        standing.ui,
                        standing.shop.services().goods().suppliers(),
                        new SuppliersPage.Papers(_ -> {}, _ -> {}),
                        standing.ui.background());
        standing.page(
                _ -> new GoodsTabs(standing.ui.localization(), "office.supply", List.of(made)));
        return made;
    }

    CustomersPage customers() {
        Services services = standing.shop.services();
        CustomersPage made =
                new CustomersPage(
                        standing.ui,
                        services.customers(),
                        standing.desk.repayments(),
                        _ -> StandingDesk.BLANK,
                        "",
                        standing.ui.background());
        standing.page(_ -> made);
        return made;
    }

    void receipts() {
        standing.page(
                _ ->
                        ReceiptsPage.of(
                                standing.ui,
                                standing.shop.services(),
                                standing.receiptWays(),
                                _ -> {}));
    }

    void printers() {
        standing.page(_ -> new PrintersPage(standing.ui, standing.printing(), standing.printers));
    }

    ProgramsPage programs() {
        Services services = standing.shop.services();
        return new ProgramsPage(
                standing.ui,
                services.httpAccess(),
                services.apiClients(),
                services.people(),
                standing.host.programs());
    }

    void newToken() {
        standing.page(_ -> programs());
        standing.fire("#add");
    }
}
