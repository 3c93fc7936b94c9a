package smena.service.audit;

/// What another file or paper says about the journal: that its entry of this number had this hash.
///
/// @param where a file's or paper's name
/// @param seq the entry's number
/// @param hash the whole hash, 64 hex digits
/// @param at when that was written, milliseconds; a restore invalidates claims written before it
public record AnchorClaim(String where, long seq, String hash, long at) {}
