package smena.service.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables, in the shape and with the names of DSFinV-K 2.3 (the German tax office's format for
/// cash registers), whose columns are in German.
enum TableKind {
    CLOSINGS(
            "cashpointclosing.csv",
            "Stamm_Abschluss",
            "Z-reports",
            "Z_BUCHUNGSTAG TAXONOMIE_VERSION Z_START_ID Z_ENDE_ID NAME STRASSE PLZ ORT LAND STNR"
                    + " USTID Z_SE_ZAHLUNGEN Z_SE_BARZAHLUNGEN"),
    LOCATIONS(
            "location.csv",
            "Stamm_Orte",
            "The shop as it was called at each Z-report",
            "LOC_NAME LOC_STRASSE LOC_PLZ LOC_ORT LOC_LAND LOC_USTID"),
    REGISTERS(
            "cashregister.csv",
            "Stamm_Kassen",
            "The till",
            "KASSE_BRAND KASSE_MODELL KASSE_SERIENNR KASSE_SW_BRAND KASSE_SW_VERSION"
                    + " KASSE_BASISWAEH_CODE KEINE_UST_ZUORDNUNG"),
    RATES("vat.csv", "Stamm_USt", "Tax rates used", "UST_SCHLUESSEL UST_SATZ UST_BESCHR"),
    CASES(
            "businesscases.csv",
            "Z_GV_Typ",
            "What each Z-report adds up, by kind and tax rate",
            "GV_TYP GV_NAME AGENTUR_ID UST_SCHLUESSEL Z_UMS_BRUTTO Z_UMS_NETTO Z_UST"),
    METHODS(
            "payment.csv",
            "Z_Zahlart",
            "What each Z-report adds up, by way of paying",
            "ZAHLART_TYP ZAHLART_NAME Z_ZAHLART_BETRAG"),
    CASH(
            "cash_per_currency.csv",
            "Z_Waehrungen",
            "Cash in the drawer at each Z-report",
            "ZAHLART_WAEH ZAHLART_BETRAG_WAEH"),
    RECEIPTS(
            "transactions.csv",
            "Bonkopf",
            "Receipts and movements of cash",
            "BON_ID BON_NR BON_TYP BON_NAME TERMINAL_ID BON_STORNO BON_START BON_ENDE BEDIENER_ID"
                    + " BEDIENER_NAME UMS_BRUTTO KUNDE_NAME KUNDE_ID KUNDE_TYP KUNDE_STRASSE"
                    + " KUNDE_PLZ KUNDE_ORT KUNDE_LAND KUNDE_USTID BON_NOTIZ"),
    RECEIPT_TAX(
            "transactions_vat.csv",
            "Bonkopf_USt",
            "Receipts by tax rate",
            "BON_ID UST_SCHLUESSEL BON_BRUTTO BON_NETTO BON_UST"),
    PAYMENTS(
            "datapayment.csv",
            "Bonkopf_Zahlarten",
            "How receipts were paid",
            "BON_ID ZAHLART_TYP ZAHLART_NAME ZAHLWAEH_CODE ZAHLWAEH_BETRAG BASISWAEH_BETRAG"),
    LINES(
            "lines.csv",
            "Bonpos",
            "Lines of receipts",
            "BON_ID POS_ZEILE GUTSCHEIN_NR ARTIKELTEXT POS_TERMINAL_ID GV_TYP GV_NAME INHAUS"
                    + " P_STORNO AGENTUR_ID ART_NR GTIN WARENGR_ID WARENGR MENGE FAKTOR EINHEIT"
                    + " STK_BR"),
    LINE_TAX(
            "lines_vat.csv",
            "Bonpos_USt",
            "Lines by tax rate",
            "BON_ID POS_ZEILE UST_SCHLUESSEL POS_BRUTTO POS_NETTO POS_UST"),
    PRICES(
            "itemamounts.csv",
            "Bonpos_Preisfindung",
            "How the price of a line came about",
            "BON_ID POS_ZEILE TYP UST_SCHLUESSEL PF_BRUTTO PF_NETTO PF_UST"),
    REFERENCES(
            "references.csv",
            "Bon_Referenzen",
            "Which receipt another one is of: refunds and exchanges",
            "BON_ID POS_ZEILE REF_TYP REF_NAME REF_DATUM REF_Z_KASSE_ID REF_Z_NR REF_BON_ID"),
    REDUCTIONS(
            "reductions.csv",
            "Smena_Reductions",
            "Why a line cost less: promotions by name, packs, quantities, customers, discounts given;"
                    + " no table of DSFinV-K",
            "BON_ID POS_ZEILE ART NAME AKTION_ID BETRAG"),
    MARKS(
            "marks.csv",
            "Smena_Marks",
            "Codes of marked pieces that were sold or came back; no table of DSFinV-K",
            "BON_ID POS_ZEILE KENNZEICHEN"),
    PROMOTIONS(
            "promotions.csv",
            "Smena_Promotions",
            "Promotions of the shop as they stand; no table of DSFinV-K",
            "AKTION_ID NAME ART WERT VON BIS TAGE UHR_VON UHR_BIS ARTIKEL WARENGRUPPEN AKTIV"),
    PRICE_LISTS(
            "price_lists.csv",
            "Smena_PriceLists",
            "Price lists of the shop as they stand; no table of DSFinV-K",
            "LISTE_ID NAME AKTIV ART_NR PREIS"),
    PRICE_CHANGES(
            "price_changes.csv",
            "Smena_PriceChanges",
            "What price documents made of the prices of products, line by line; no table of"
                    + " DSFinV-K",
            "DOKUMENT_NR HERKUNFT GRUND FAELLIG BEDIENER_ID BEDIENER_NAME POS_ZEILE ART_NR"
                    + " PREIS_ALT PREIS STATUS ZEIT"),
    GOODS_PAPERS(
            "goods_papers.csv",
            "Smena_GoodsPapers",
            "Goods receipts, returns to suppliers, write-offs, own use and counts, line by line in the"
                    + " order of the journal; no table of DSFinV-K",
            "JOURNAL_NR DOKUMENT_NR ART LIEFERANT LIEFERSCHEIN_NR LIEFERSCHEIN_TAG ZAHLBAR_BIS"
                    + " BEZUG_ID POS_ZEILE ART_NR MENGE BETRAG STEUERSATZ PREIS HALTBAR_BIS BEZUG_ZEILE GRUND BEDIENER_ID"
                    + " BEDIENER_NAME TAG ZEIT"),
    GOODS_PHOTOS(
            "goods_photos.csv",
            "Smena_GoodsPhotos",
            "Photographs of suppliers' papers, each a file of the folder photos, in the order of the"
                    + " journal; no table of DSFinV-K",
            "FOTO_ID DOKUMENT_NR DATEI"),
    STOCK_MOVEMENTS(
            "stock_movements.csv",
            "Smena_StockMovements",
            "What came to the shelves and went, and what it had cost, in the order in which it"
                    + " happened; no table of DSFinV-K",
            "BEWEGUNG_ID ART_NR ART MENGE BETRAG VERKAUF_ID RUECKGABE_ID DOKUMENT_ID POS_ZEILE ZEIT"),
    SUPPLIERS(
            "supplier_ledger.csv",
            "Smena_SupplierLedger",
            "What the shop owes its suppliers, entry by entry; no table of DSFinV-K",
            "JOURNAL_NR LIEFERANT_ID LIEFERANT ART BETRAG SALDO DOKUMENT_ID KASSENBEWEGUNG_ID GRUND"
                    + " BEDIENER_ID BEDIENER_NAME TAG ZEIT"),
    TERMINAL(
            "card_terminal.csv",
            "Smena_CardTerminal",
            "What the card terminal was asked and what became of it, step by step in the order of the"
                    + " journal; no table of DSFinV-K",
            "JOURNAL_NR VORGANG_ID STATUS ZWECK BEZUG_ID ZAHLART_NAME BETRAG BELEG_NR KARTE TEXT"
                    + " BON_ID INHALT GENEHMIGUNG_ID BEDIENER_ID BEDIENER_NAME ZEIT");

    private static final List<String> KEYS = List.of("Z_KASSE_ID", "Z_ERSTELLUNG", "Z_NR");

    private static final Map<String, Integer> DECIMALS =
            Map.ofEntries(
                    Map.entry("Z_NR", 0),
                    Map.entry("BON_NR", 0),
                    Map.entry("JOURNAL_NR", 0),
                    Map.entry("REF_Z_NR", 0),
                    Map.entry("UST_SCHLUESSEL", 0),
                    Map.entry("AGENTUR_ID", 0),
                    Map.entry("UST_SATZ", 2),
                    Map.entry("Z_SE_ZAHLUNGEN", 2),
                    Map.entry("Z_SE_BARZAHLUNGEN", 2),
                    Map.entry("Z_UMS_BRUTTO", 2),
                    Map.entry("Z_UMS_NETTO", 2),
                    Map.entry("Z_UST", 2),
                    Map.entry("Z_ZAHLART_BETRAG", 2),
                    Map.entry("ZAHLART_BETRAG_WAEH", 2),
                    Map.entry("UMS_BRUTTO", 2),
                    Map.entry("BON_BRUTTO", 2),
                    Map.entry("BON_NETTO", 2),
                    Map.entry("BON_UST", 2),
                    Map.entry("ZAHLWAEH_BETRAG", 2),
                    Map.entry("BASISWAEH_BETRAG", 2),
                    Map.entry("MENGE", 3),
                    Map.entry("FAKTOR", 3),
                    Map.entry("STK_BR", 2),
                    Map.entry("POS_BRUTTO", 2),
                    Map.entry("POS_NETTO", 2),
                    Map.entry("POS_UST", 2),
                    Map.entry("BETRAG", 2),
                    Map.entry("SALDO", 2),
                    Map.entry("PREIS", 2),
                    Map.entry("PREIS_ALT", 2),
                    Map.entry("PF_BRUTTO", 2),
                    Map.entry("PF_NETTO", 2),
                    Map.entry("PF_UST", 2));

    private final String file;
    private final String title;
    private final String description;
    private final List<String> columns;

    TableKind(String file, String title, String description, String columns) {
        this.file = file;
        this.title = title;
        this.description = description;
        this.columns = List.of(columns.split(" "));
    }

    String file() {
        return file;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /// The first columns of every table: which till, when its Z was made, which Z.
    List<String> keys() {
        return KEYS;
    }

    /// The columns after the keys.
    List<String> columns() {
        return columns;
    }

    /// How many decimals a column has; empty for text.
    static Optional<Integer> decimals(String column) {
        return Optional.ofNullable(DECIMALS.get(column));
    }
}
