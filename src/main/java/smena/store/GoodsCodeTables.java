package smena.store;

import java.util.List;

/// The tables of a directory of goods codes. Each directory is a file of its own, made anew with
/// each import, so that it has no migrations: one of another version is not used.
final class GoodsCodeTables {
    /// Raised with each change of the tables.
    static final int VERSION = 1;

    /// The index of the codes that are valid.
    static final String VALID = "goods_code_valid";

    private static final String NAMES = " uz text, uz_cyrl text, ru text";

    private GoodsCodeTables() {}

    /// Makes them in a database of this name.
    ///
    /// @param schema `main`, or the name under which it is attached
    static List<String> of(String schema) {
        return List.of(
                // The number of a code; gone is the day since when it is no longer valid.
                "create table "
                        + schema
                        + ".goods_code (code integer primary key,"
                        + NAMES
                        + ", barcode text, unit text, gone text) strict",
                // A level of the tree: its digits as a number, times 100, plus how many they are.
                "create table "
                        + schema
                        + ".goods_group (prefix integer primary key,"
                        + NAMES
                        + ") strict",
                "create table "
                        + schema
                        + ".goods_package (goods_code integer not null,"
                        + " code text not null, name text not null, primary key (goods_code, code))"
                        + " strict, without rowid",
                "create table "
                        + schema
                        + ".goods_directory (file text not null, sha256 text not"
                        + " null, at integer not null, read_rows integer not null, codes integer not"
                        + " null, gone_codes integer not null, languages text not null) strict");
    }

    /// The index of words, as that of the products.
    static final String WORDS =
            "create virtual table goods_code_fts using fts5 (search, content = '', tokenize ="
                    + " 'unicode61', prefix = '1 2 3 4 5 6', detail = 'none')";

    /// The key of a level.
    static long group(long code, int digits) {
        long prefix = code;
        for (int i = digits; i < 17; i++) {
            prefix /= 10;
        }
        return prefix * 100 + digits;
    }
}
