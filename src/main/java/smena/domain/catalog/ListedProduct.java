package smena.domain.catalog;

import smena.domain.mxik.GoodsCodeFault;

import java.util.Optional;

/// A product in the list of all products.
///
/// @param product what it is
/// @param rules what the law asks for when it is sold
/// @param isArchived whether it is no longer sold
/// @param codeFault what is wrong with its goods code, where that was asked for
public record ListedProduct(
        Product product, SaleRules rules, boolean isArchived, Optional<GoodsCodeFault> codeFault) {}
