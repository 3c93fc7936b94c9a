package smena.service.imports;

import smena.domain.catalog.NewProduct;

/// The result of reading a line of a file.
public sealed interface Row {
    /// Its line number; the first line of the file is 1.
    long line();

    /// A product that can go in.
    record Good(long line, NewProduct product) implements Row {}

    /// A row that cannot.
    ///
    /// @param what the text that is wrong, at most 60 characters of it
    record Bad(long line, Refusal why, String what) implements Row {
        private static final int LONGEST = 60;

        public Bad {
            what = what.length() > LONGEST ? what.substring(0, LONGEST - 1) + '…' : what;
        }
    }
}
