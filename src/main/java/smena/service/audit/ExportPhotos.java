package smena.service.audit;

import smena.domain.journal.Sha256;

import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;

/// Where photographs of suppliers' papers lie in an exported folder: a file each, named by the
/// digest of its base64 text, as the journal tells of it.
public final class ExportPhotos {
    /// The folder inside the exported one.
    public static final String FOLDER = "photos";

    private static final String DIGEST = "sha256:";
    private static final String KIND = ".jpg";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.jpg");

    private ExportPhotos() {}

    /// The file of a picture, from the exported folder on.
    ///
    /// @param picture in base64
    public static String file(String picture) {
        return FOLDER + "/" + Sha256.hex(picture) + KIND;
    }

    /// The same for a picture as the journal tells of it: a short one in full, else its digest.
    static String told(String fact) {
        return fact.startsWith(DIGEST)
                ? FOLDER + "/" + fact.substring(DIGEST.length()) + KIND
                : file(fact);
    }

    /// Whether a file inside the folder is named like a photograph.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// Whether a file holds the picture that its name says.
    static boolean holds(Path file, byte[] jpeg) {
        String name = String.valueOf(file.getFileName());
        return file(Base64.getEncoder().encodeToString(jpeg)).equals(FOLDER + "/" + name);
    }
}
