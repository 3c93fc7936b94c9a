package smena.service.audit;

/// What can be wrong with the books. The facts that come with each are numbered from 0.
public enum Fault {
    /// The text does not match its hash: it was changed.
    HASH,
    /// The signature was not made with this key.
    SIGNATURE,
    /// The entry is missing; fact 0 is the number that is there instead.
    GAP,
    /// The entry is out of order; fact 0 is the number that belongs there.
    ORDER,
    /// It does not carry the hash of the entry before it.
    LINK,
    /// Its time is not after that of the entry before it; fact 0 is that time.
    TIME,
    /// A lifetime total, fact 0, says fact 1 where fact 2 follows from the entries before.
    TOTALS,
    /// It cannot be read.
    UNREADABLE,
    /// One of its figures, fact 0, says fact 1 where the others give fact 2.
    FIGURES,
    /// It is numbered fact 0 where fact 1 comes next.
    NUMBER,
    /// It does not fit the shift that was open, fact 0; 0 for none.
    SHIFT,
    /// The Z-report's text does not match the hash in the entry.
    Z_TEXT,
    /// A figure of the Z-report, fact 0, says fact 1 where its receipts give fact 2.
    Z_FIGURE,
    /// Doubt: the entry is of an older till and holds no figures of the Z-report.
    Z_UNCHECKED,
    /// Doubt: the entry is of an older till and holds no tax rates.
    TAX_UNCHECKED,
    /// A column, fact 0, says fact 1 where the journal says fact 2.
    ROW_DIFFERS,
    /// The database has no row for it.
    ROW_MISSING,
    /// The database has a row without an entry; fact 0 is its table.
    ROW_EXTRA,
    /// A column of an exported table, fact 0, says fact 1 where the journal says fact 2.
    TABLE_DIFFERS,
    /// An exported table, fact 0, lacks a row for it.
    TABLE_MISSING,
    /// An exported table, fact 0, has a row that no entry tells of.
    TABLE_EXTRA,
    /// Fact 0 is evidence of fact 1, but the books end at fact 2: their end was cut off.
    TAIL,
    /// Fact 0 says that the hash of this entry was another.
    ANCHOR,
    /// The journal is empty.
    EMPTY,
    /// A file that the index names is missing.
    FILE_MISSING,
    /// A file is not what the index says.
    FILE_CHANGED,
    /// A file that the index does not name.
    FILE_EXTRA,
    /// The index cannot be read or is not signed with this key.
    INDEX,
    /// The folder's key differs from the key given.
    KEY,
    /// The schema lacks an object; fact 0 is its type, fact 1 its name.
    SCHEMA_MISSING,
    /// The schema has an object that this till did not make; facts as above.
    SCHEMA_ADDED,
    /// An object of the schema is not as this till made it; facts as above.
    SCHEMA_CHANGED,
    /// Doubt: the database says that it is of version fact 0, so its schema was not compared.
    SCHEMA_UNCHECKED;

    /// Whether it only says that something could not be checked.
    public boolean isDoubt() {
        return this == Z_UNCHECKED || this == TAX_UNCHECKED || this == SCHEMA_UNCHECKED;
    }
}
