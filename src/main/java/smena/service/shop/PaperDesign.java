package smena.service.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.journal.Sha256;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shop.PaperTexts;
import smena.domain.shop.ShopSettings;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.ports.SamplePaper;
import smena.service.ports.Typesetter;
import smena.store.Database;
import smena.store.Transaction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the shop chooses for its receipts: its own lines, what is shown, the logo.
public final class PaperDesign {
    private static final String HEADER = "paper.header";
    private static final String FOOTER = "paper.footer";
    private static final String GOODS_CODE = "paper.goodsCode";
    private static final String LINE_TAX = "paper.lineTax";
    private static final String QR = "paper.qr";
    private static final String SHOW_LOGO = "paper.showLogo";
    private static final String LOGO = "picture.logo";

    /// More than any picture that is accepted; the rest of a larger file is not even read.
    private static final int READ_AT_MOST = 4 << 20;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final SharedSettings<PaperTexts> shared;
    private final Typesetter typesetter;

    public PaperDesign(Database database, Journal journal, Rights rights, Typesetter typesetter) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        PaperDesign::read,
                        PaperDesign::values,
                        PaperDesign::checked);
        this.typesetter = typesetter;
    }

    /// The shop's own lines and what is shown; the defaults until somebody changes them.
    public PaperTexts texts() {
        return shared.read();
    }

    /// Changes what differs from `seen`, as it was read when somebody began to edit it, and returns
    /// all as they are kept. Needs [Right#EDIT_SETTINGS]; refuses more lines or characters than fit
    /// on a receipt, and where somebody else has changed the same meanwhile.
    public PaperTexts change(Actor actor, PaperTexts seen, PaperTexts wanted) {
        return shared.change(actor, seen, wanted);
    }

    private static PaperTexts checked(PaperTexts texts) {
        if (!texts.fits()) {
            throw new Refused(
                    new Problem.PaperTextTooLong(PaperTexts.MOST_LINES, PaperTexts.LONGEST_LINE));
        }
        return texts;
    }

    /// The logo in shades of grey, a PNG; empty where there is none.
    public Optional<byte[]> logo() {
        return database.read(tx -> tx.settings().get(LOGO))
                .filter(text -> !text.isEmpty())
                .map(text -> Base64.getDecoder().decode(text));
    }

    /// Sets a picture file as the logo. Needs [Right#EDIT_SETTINGS]; refuses a file that is not a
    /// picture or is too large.
    public void logo(Actor actor, Path file) {
        logo(actor, Base64.getEncoder().encodeToString(typesetter.logo(bytes(file))));
    }

    /// Removes the logo. Needs [Right#EDIT_SETTINGS].
    public void removeLogo(Actor actor) {
        logo(actor, "");
    }

    /// A page that shows how these texts would look; they are not stored.
    public byte[] preview(SamplePaper paper, PaperTexts texts, String language) {
        return preview(paper, database.read(Settings::read), texts, language);
    }

    /// The same for a shop whose name or address is being typed as well.
    public byte[] preview(SamplePaper paper, ShopSettings shop, PaperTexts texts, String language) {
        return typesetter.preview(paper, shop, texts, language);
    }

    /// The characters of these texts that are left out on paper, each once; empty for none.
    public String unprintable(PaperTexts texts) {
        return typesetter.unprintable(
                String.join("\n", texts.header()) + "\n" + String.join("\n", texts.footer()));
    }

    public static PaperTexts read(Transaction tx) {
        Map<String, String> values = tx.settings().all();
        PaperTexts usual = PaperTexts.USUAL;
        return new PaperTexts(
                lines(values.getOrDefault(HEADER, "")),
                lines(values.getOrDefault(FOOTER, "")),
                flag(values, GOODS_CODE, usual.goodsCode()),
                flag(values, LINE_TAX, usual.lineTax()),
                flag(values, QR, usual.qr()),
                flag(values, SHOW_LOGO, usual.logo()));
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused(new Problem.FileNotReadable(file.toString()));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(READ_AT_MOST);
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotReadable(file.toString()));
        }
    }

    /// The journal gets the picture's checksum: the picture itself would be in it for ever.
    private void logo(Actor actor, String picture) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    String before = tx.settings().get(LOGO).orElse("");
                    if (!picture.equals(before)) {
                        tx.settings().put(LOGO, picture);
                        new SettingChanges(tx, journal, by).note(LOGO, sum(before), sum(picture));
                    }
                    return picture.length();
                });
    }

    private static String sum(String picture) {
        return picture.isEmpty() ? "" : "sha256 " + Sha256.hex(picture);
    }

    private static Map<String, String> values(PaperTexts texts) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(HEADER, text(texts.header()));
        values.put(FOOTER, text(texts.footer()));
        values.put(GOODS_CODE, texts.goodsCode() ? "1" : "0");
        values.put(LINE_TAX, texts.lineTax() ? "1" : "0");
        values.put(QR, texts.qr() ? "1" : "0");
        values.put(SHOW_LOGO, texts.logo() ? "1" : "0");
        return values;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines.stream().map(TypedText::line).toList());
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static boolean flag(Map<String, String> values, String name, boolean usual) {
        return values.getOrDefault(name, usual ? "1" : "0").equals("1");
    }
}
