package smena.ui.label;

import smena.service.catalog.Catalog;
import smena.service.label.LabelSettings;
import smena.service.label.ShelfLabels;
import smena.service.price.LabelQueue;
import smena.ui.kit.Background;

/// What the page of labels asks.
///
/// @param labels what the labels that wait will say
/// @param queue which wait
/// @param settings how they are printed
/// @param catalog finds a product whose label is wanted
/// @param reading background calls that only read
public record LabelServices(
        ShelfLabels labels,
        LabelQueue queue,
        LabelSettings settings,
        Catalog catalog,
        Background reading) {}
