package smena.domain.refund;

/// The mark of one marked piece.
///
/// @param mark what makes it unique
/// @param whole the code as it was scanned when it was sold
public record MarkedPiece(String mark, String whole) {
    /// Whether a scanned code is this mark. Scanners and keyboards leave out or replace the control
    /// characters that part a GS1 code.
    public boolean is(String scanned) {
        String code = bare(scanned);
        return code.equals(bare(whole)) || code.equals(bare(mark));
    }

    private static String bare(String code) {
        StringBuilder bare = new StringBuilder(code.length());
        code.chars().filter(c -> c > ' ' && c < 0x7F).forEach(c -> bare.append((char) c));
        return bare.toString();
    }
}
