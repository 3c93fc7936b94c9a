package smena.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the rows of a table get into a copy that holds only what changed.
enum ChangeTracking {
    /// Rows are added and never changed: those behind the last one.
    APPENDED,
    /// The rows behind the last one, and older ones named in `row_change`.
    NOTED,
    /// The same; a restore changes its rows in place, because an index of words follows them.
    IN_PLACE,
    /// Few rows, however long the till is used: all of them where one has changed.
    WHOLE,
    /// Follows from another table.
    DERIVED;

    /// The tables of the schema, parents before their children.
    static final Map<String, ChangeTracking> OF_TABLE = ofTables();

    /// The tables that are not read whole each time.
    static List<String> growing() {
        return OF_TABLE.entrySet().stream()
                .filter(t -> t.getValue().grows())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Those whose older rows may change.
    static List<String> noted() {
        return OF_TABLE.entrySet().stream()
                .filter(t -> t.getValue() == NOTED || t.getValue() == IN_PLACE)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean grows() {
        return this == APPENDED || this == NOTED || this == IN_PLACE;
    }

    private static Map<String, ChangeTracking> ofTables() {
        Map<String, ChangeTracking> kinds = new LinkedHashMap<>();
        put(kinds, WHOLE, "flyway_schema_history", "sqlite_sequence", "backup_mark");
        put(
                kinds,
                WHOLE,
                "setting",
                "counter",
                "role",
                "role_right",
                "person",
                "tax_kind",
                "tax_rate",
                "unit");
        put(kinds, WHOLE, "owner_type");
        put(kinds, APPENDED, "product_entry");
        put(kinds, WHOLE, "category", "payment_kind", "payment_method", "cash_movement_kind");
        put(kinds, WHOLE, "cash_count_purpose", "reduction_kind", "stock_document_kind");
        put(kinds, WHOLE, "stock_movement_kind", "printer_role", "print_kind", "print_document");
        put(
                kinds,
                WHOLE,
                "print_state",
                "program",
                "basket",
                "basket_line",
                "basket_mark",
                "promotion_kind");
        put(kinds, APPENDED, "row_change", "journal", "opening_difference", "cash_movement");
        put(kinds, APPENDED, "cash_count", "cash_count_line", "z_report");
        put(kinds, APPENDED, "sale", "sale_line", "sale_reduction", "sale_mark", "payment");
        put(kinds, APPENDED, "refund", "refund_line", "refund_mark", "refund_payment");
        put(kinds, APPENDED, "stock_document", "stock_document_line", "stock_movement");
        put(kinds, WHOLE, "supplier_entry_kind", "receipt_draft", "receipt_draft_line");
        put(kinds, WHOLE, "receipt_draft_photo");
        put(kinds, APPENDED, "receipt_photo");
        put(kinds, WHOLE, "stock_take", "stock_take_category");
        put(kinds, WHOLE, "stock_take_place", "stock_take_product", "stock_take_reason");
        put(kinds, APPENDED, "repayment", "repayment_payment");
        put(kinds, WHOLE, "terminal_state", "terminal_follows", "terminal_purpose");
        put(kinds, APPENDED, "terminal_step");
        put(kinds, WHOLE, "terminal_open");
        put(kinds, NOTED, "approval", "shift", "barcode", "print_job", "reply");
        put(kinds, NOTED, "batch");
        put(kinds, NOTED, "price_list", "customer", "supplier", "promotion");
        put(kinds, WHOLE, "account_kind", "account");
        put(kinds, APPENDED, "account_entry", "supplier_entry");
        put(kinds, IN_PLACE, "product");
        put(kinds, WHOLE, "price_origin", "price_state", "price_outcome");
        put(kinds, NOTED, "price_document");
        put(kinds, APPENDED, "price_change");
        put(kinds, WHOLE, "label_reason", "label_wait", "promotion_label");
        put(kinds, WHOLE, "product_picture");
        put(kinds, DERIVED, "frozen_report", "frozen_row");
        put(kinds, DERIVED, "product_fts", "product_fts_data", "product_fts_idx");
        put(kinds, DERIVED, "product_fts_docsize", "product_fts_config");
        return Collections.unmodifiableMap(kinds);
    }

    private static void put(
            Map<String, ChangeTracking> kinds, ChangeTracking kind, String... tables) {
        new ArrayList<>(List.of(tables)).forEach(table -> kinds.put(table, kind));
    }
}
