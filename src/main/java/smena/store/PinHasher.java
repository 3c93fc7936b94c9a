package smena.store;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.Sha256;
import smena.domain.people.Pin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// Argon2id over PINs, with a pepper that lies outside the database: anyone who copies the database
/// alone cannot try the few million PINs there are.
public final class PinHasher {
    /// 19 MiB, two passes, one lane: OWASP's password storage cheat sheet, 2025.
    private static final int MEMORY_KIB = 19_456;

    private static final String NAME = "pin.pepper";
    private static final int PARTS = 6;
    private static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int LENGTH = 32;

    /// So much of its SHA-256 tells peppers apart and nothing about them.
    private static final int MARK = 12;

    private final Path file;
    private final byte[] pepper;
    private final SecureRandom random = new SecureRandom();

    private PinHasher(Path file, byte[] pepper) {
        this.file = file;
        this.pepper = pepper;
    }

    /// Reads `pin.pepper` in `folder`; makes it where `fresh` says that nobody has a PIN yet, else
    /// refuses with [Problem.KeyMissing]. Refuses a file that is no pepper with [Problem.KeyWrong].
    public static PinHasher open(Path folder, boolean fresh) {
        Path file = folder.resolve(NAME);
        try {
            if (!KeyFiles.isThere(file)) {
                if (!fresh) {
                    throw new Refused(new Problem.KeyMissing(file.toString()));
                }
                byte[] bytes = new byte[LENGTH];
                new SecureRandom().nextBytes(bytes);
                KeyFiles.write(folder, NAME, Base64.getEncoder().encodeToString(bytes));
            }
            return new PinHasher(file, decode(file, KeyFiles.bytes(file)));
        } catch (IOException e) {
            throw new Refused(new Problem.FolderNotWritable(folder.toString()));
        }
    }

    /// Gives another till the same pepper, so that the PINs of its people hold there too. Nothing
    /// is done where this one has none.
    public static void share(Path folder, Path other) {
        try {
            Path file = folder.resolve(NAME);
            if (KeyFiles.isThere(file)) {
                String text = new String(KeyFiles.bytes(file), StandardCharsets.US_ASCII);
                KeyFiles.write(other, NAME, text.strip());
            }
        } catch (IOException e) {
            throw new Refused(new Problem.FolderNotWritable(other.toString()));
        }
    }

    private static byte[] decode(Path file, byte[] text) {
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(new String(text, StandardCharsets.US_ASCII).strip());
            if (bytes.length == LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // No Base64: said below.
        }
        throw new Refused(new Problem.KeyWrong(file.toString()));
    }

    /// Refuses with [Problem.KeyWrong] where none of these hashes was made with this pepper: every
    /// right PIN would count as wrong.
    public void require(List<String> hashes) {
        boolean other =
                !hashes.isEmpty() && hashes.stream().noneMatch(hash -> hash.endsWith("$" + mark()));
        if (other) {
            throw new Refused(new Problem.KeyWrong(file.toString()));
        }
    }

    private String mark() {
        return Sha256.hex("smena pin.pepper " + base64(pepper)).substring(0, MARK);
    }

    /// A hash with a salt of its own: `argon2id$19456$2$salt$hash$mark`; the mark is the pepper's.
    public String hash(Pin pin) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return "argon2id$%d$%d$%s$%s$%s"
                .formatted(
                        MEMORY_KIB,
                        PASSES,
                        base64(salt),
                        base64(compute(pin, salt, MEMORY_KIB, PASSES)),
                        mark());
    }

    /// Whether `pin` is the one that was hashed; takes the same time for a wrong one.
    public boolean matches(Pin pin, String hash) {
        String[] parts = hash.split("\\$");
        if (parts.length != PARTS || !parts[0].equals("argon2id")) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[3]);
        byte[] wanted = Base64.getDecoder().decode(parts[4]);
        byte[] found = compute(pin, salt, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        return MessageDigest.isEqual(wanted, found);
    }

    private byte[] compute(Pin pin, byte[] salt, int memory, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withSalt(salt)
                        .withSecret(pepper)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(1)
                        .build());
        byte[] result = new byte[LENGTH];
        generator.generateBytes(pin.digits().getBytes(StandardCharsets.US_ASCII), result);
        return result;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
