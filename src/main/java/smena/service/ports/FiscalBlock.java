package smena.service.ports;

import java.time.Instant;

/// What a fiscal module returned for one document, verbatim. Only a module makes one.
///
/// @param module the module's serial number
/// @param number the document's number in the module
/// @param sign the fiscal sign, as it is to stand on paper
/// @param qr what the tax authority's QR code holds, at most 500 characters
/// @param at when the module registered it, UTC
/// @param simulated whether no real module was asked: the paper then says so and is not fiscal
public record FiscalBlock(
        String module, String number, String sign, String qr, Instant at, boolean simulated) {}
