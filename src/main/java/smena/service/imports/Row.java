package smena.service.imports;

import smena.domain.catalog.IndexedProduct;
import smena.domain.catalog.NewProduct;

import java.util.List;

/// The result of reading a row of a file.
public sealed interface Row {
    /// Its line in a text, its row in a sheet; 1 for the first.
    long line();

    /// A product that can go in.
    ///
    /// @param remarks what a person should know about it
    /// @param said what of it the row says, where it may be one that is there
    record Good(long line, IndexedProduct indexed, List<Remark> remarks, Said said) implements Row {
        /// The product.
        public NewProduct product() {
            return indexed.product();
        }
    }

    /// A row that cannot.
    ///
    /// @param what the text that is wrong, at most 60 characters of it
    record Bad(long line, Refusal why, String what) implements Row {
        public Bad {
            what = shortened(what);
        }
    }

    /// Something about a product that goes in.
    ///
    /// @param what the text it is about, at most 60 characters of it
    record Remark(Kind kind, String what) {
        /// What there is to know.
        public enum Kind {
            /// The zero that a UPC code begins with was put back.
            ZERO_ADDED,
            /// Characters of the name are left out on paper.
            NOT_PRINTED
        }

        public Remark {
            what = shortened(what);
        }
    }

    private static String shortened(String text) {
        int longest = 60;
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + '…';
    }
}
