package smena.service.clients;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The secrets of other programs: their format, and how they are compared.
///
/// A token names its row, so that it is found without the database comparing secrets; whether it is
/// the right one is then decided in constant time.
final class ApiTokens {
    private static final int BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("smena_(\\d{1,9})_[A-Za-z0-9_-]{43}");

    private ApiTokens() {}

    /// A new token of the program in row `id`, with 256 random bits.
    static String make(long id, SecureRandom random) {
        return "smena_" + id + "_" + secret(random);
    }

    /// 256 random bits in characters that fit into a header.
    static String secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The row a token names; empty where the text is not a token.
    static Optional<Long> row(String token) {
        Matcher parts = TOKEN.matcher(token);
        return parts.matches() ? Optional.of(Long.valueOf(parts.group(1))) : Optional.empty();
    }

    /// Whether two texts are the same, in a time that does not tell where they differ.
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
