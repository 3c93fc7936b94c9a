package smena.domain.journal;

import java.util.Map;

/// A journal entry as it is stored in a row or in a line of a file. Nothing in it is verified yet,
/// not even its kind.
///
/// @param seq its place in the chain
/// @param at milliseconds since 1970, UTC
/// @param offset the shop's offset from UTC, seconds
/// @param person who; 0 where the till itself acted
/// @param shift the shift; 0 outside one
/// @param kind the name of an [EntryKind]
/// @param payload canonical text
/// @param sales lifetime total of sales, minor units
/// @param refunds lifetime total of refunds, minor units
/// @param previous the hash of the entry before it; empty for the first
/// @param hash its own
/// @param signature over the hash's text, in Base64
public record WrittenEntry(
        long seq,
        long at,
        long offset,
        long person,
        long shift,
        String kind,
        String payload,
        long sales,
        long refunds,
        String previous,
        String hash,
        String signature) {

    /// The text that the hash is computed from.
    public String canonical() {
        return Canonical.write(facts());
    }

    /// Its line in an exported journal, without the line's end: the canonical text, with hash and
    /// signature before the closing brace.
    public String line() {
        Map<String, Object> all = facts();
        all.put("hash", hash);
        all.put("signature", signature);
        return Canonical.write(all);
    }

    /// Whether the hash is that of the text.
    public boolean isIntact() {
        return Sha256.hex(canonical()).equals(hash);
    }

    /// Whether it says that it is of this kind.
    public boolean is(EntryKind wanted) {
        return kind.equals(wanted.name());
    }

    private Map<String, Object> facts() {
        return Canonical.of(
                "seq", seq,
                "at", at,
                "offset", offset,
                "person", person,
                "shift", shift,
                "kind", kind,
                "payload", payload,
                "sales", sales,
                "refunds", refunds,
                "previous", previous);
    }
}
