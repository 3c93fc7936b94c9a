package smena.ui.price;

import smena.service.catalog.Catalog;
import smena.service.price.PriceDocuments;
import smena.ui.kit.Background;
import smena.ui.shell.ApprovedActions;

/// What the pages of price documents ask.
///
/// @param reading background calls that only read
record PriceServices(
        PriceDocuments documents, Catalog catalog, ApprovedActions acts, Background reading) {}
