package smena.printing.document;

/// The kinds of barcode that a receipt can carry.
public enum Symbology {
    /// 13 digits with a check digit.
    EAN13 {
        @Override
        boolean takes(String content) {
            return content.matches("[0-9]{13}") && checksOut(content);
        }

        @Override
        public int modules(String content) {
            return 95 + 2 * QUIET;
        }
    },
    /// Printable ASCII.
    CODE128 {
        @Override
        boolean takes(String content) {
            return content.matches("[ -~]{1,80}");
        }

        @Override
        public int modules(String content) {
            return 11 * (content.length() + 2) + 13 + 2 * QUIET;
        }
    };

    private static final int QUIET = 10;

    abstract boolean takes(String content);

    /// Its width in multiples of the narrowest bar, both quiet zones included, in code set B.
    public abstract int modules(String content);

    private static boolean checksOut(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
