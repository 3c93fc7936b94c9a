package smena.store;

/// The directory of goods codes beside the database of a connection.
enum CodesBeside {
    /// There is none.
    NONE(""),

    /// One that was made before the valid codes had an index of their own.
    PLAIN(""),

    /// One with that index: a code is looked up without reading what it is called.
    INDEXED(" indexed by " + GoodsCodeTables.VALID);

    private final String index;

    CodesBeside(String index) {
        this.index = index;
    }

    boolean isThere() {
        return this != NONE;
    }

    /// Whether the directory has the code `code`, and it is valid.
    ///
    /// @param code a column of products
    String valid(String code) {
        return "exists (select 1 from mxik.goods_code as known"
                + index
                + " where known.code = cast("
                + code
                + " as integer) and known.gone is null)";
    }
}
