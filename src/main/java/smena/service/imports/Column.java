package smena.service.imports;

import smena.domain.catalog.SearchText;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The meaning of a column of a file. Headings are compared in folded form, so that "Штрих-код",
/// "shtrix-kod" and "SHTRIX KOD" are the same, and without the shop's currency: "Цена, сум".
public enum Column {
    BARCODE(
            "barcode",
            "штрих-код",
            "shtrix-kod",
            "bar code",
            "bar-code",
            "EAN",
            "EAN13",
            "EAN-13",
            "EAN/UPC",
            "EAN code",
            "GTIN",
            "UPC",
            "barcodes",
            "barcode number",
            "product barcode",
            "item barcode",
            "штрихкод",
            "штрих коды",
            "штрихкоды",
            "штрих-код товара",
            "штрихкод товара",
            "штрих-код EAN",
            "штрихкод EAN13",
            "штрих-код EAN-13",
            "код EAN",
            "ШК",
            "shtrixkod",
            "shtrikh-kod",
            "shtrikhkod",
            "shtrix kodi",
            "shtrixkodi",
            "штрих коди",
            "штрихкоди",
            "tovar shtrix-kodi",
            "mahsulot shtrix-kodi",
            "маҳсулот штрих-коди"),
    NAME(
            "name",
            "наименование",
            "nomi",
            "product",
            "product name",
            "title",
            "item",
            "item name",
            "goods",
            "goods name",
            "название",
            "товар",
            "товары",
            "наименование товара",
            "название товара",
            "наименование товаров",
            "номенклатура",
            "наименование номенклатуры",
            "nom",
            "nomlanishi",
            "mahsulot",
            "mahsulot nomi",
            "mahsulotlar",
            "tovar nomi",
            "tovar",
            "tovarlar",
            "naimenovaniye",
            "номи",
            "номланиши",
            "маҳсулот",
            "маҳсулот номи",
            "товар номи"),
    PRICE(
            "price",
            "цена",
            "narxi",
            "narx",
            "retail price",
            "selling price",
            "sale price",
            "sales price",
            "sell price",
            "unit price",
            "item price",
            "product price",
            "price retail",
            "price with VAT",
            "price incl VAT",
            "розничная цена",
            "цена розничная",
            "цена розница",
            "цена в розницу",
            "цена продажи",
            "продажная цена",
            "цена реализации",
            "цена продажная",
            "цена товара",
            "цена за единицу",
            "цена за ед",
            "цена за шт",
            "цена за штуку",
            "цена за 1 шт",
            "цена с НДС",
            "розничная цена с НДС",
            "цена розничная с НДС",
            "цена продажи с НДС",
            "sotish narxi",
            "sotuv narxi",
            "chakana narx",
            "chakana narxi",
            "chakana sotish narxi",
            "dona narxi",
            "mahsulot narxi",
            "tovar narxi",
            "bahosi",
            "sotilish narxi",
            "сотиш нархи",
            "сотув нархи",
            "чакана нарх",
            "чакана нархи",
            "дона нархи",
            "баҳоси",
            "sena",
            "tsena",
            "tsena prodaji"),
    CATEGORY(
            "category",
            "категория",
            "toifa",
            "group",
            "product category",
            "product group",
            "category name",
            "department",
            "группа",
            "группа товаров",
            "группа товара",
            "товарная группа",
            "категория товара",
            "категория товаров",
            "раздел",
            "отдел",
            "kategoriya",
            "kategoriyasi",
            "toifasi",
            "guruh",
            "guruhi",
            "mahsulot guruhi",
            "tovar guruhi",
            "bo'lim",
            "bo'limi",
            "turkum",
            "гуруҳ",
            "гуруҳи",
            "бўлим",
            "тоифа",
            "тоифаси",
            "туркум"),
    UNIT(
            "unit",
            "ед. изм.",
            "birlik",
            "UOM",
            "unit of measure",
            "units",
            "measure",
            "ед",
            "ед изм",
            "ед измерения",
            "единица",
            "единица измерения",
            "единицы измерения",
            "единицы",
            "birligi",
            "o'lchov birligi",
            "o'lchov",
            "ўлчов бирлиги",
            "бирлик",
            "бирлиги",
            "ўлчов"),
    TAX(
            "tax",
            "НДС",
            "QQS",
            "VAT",
            "tax rate",
            "VAT rate",
            "ставка НДС",
            "НДС ставка",
            "налог",
            "ставка налога",
            "ставка",
            "QQS stavkasi",
            "soliq",
            "soliq stavkasi",
            "ҚҚС",
            "ҚҚС ставкаси",
            "солиқ",
            "солиқ ставкаси"),
    /// How old a customer has to be. A plain "age" is left alone: of toys it is a child's.
    MINIMUM_AGE(
            "minimum age",
            "минимальный возраст",
            "eng kichik yosh",
            "min age",
            "minimal age",
            "age limit",
            "age restriction",
            "мин возраст",
            "возраст покупателя",
            "возрастное ограничение",
            "ограничение по возрасту",
            "ограничение возраста",
            "minimal yosh",
            "yosh chegarasi",
            "yosh cheklovi",
            "xaridor yoshi",
            "энг кичик ёш",
            "минимал ёш",
            "ёш чегараси",
            "ёш чеклови",
            "харидор ёши"),
    /// Whether each piece is sold with a code of its own.
    MARKED(
            "marked",
            "маркировка",
            "markirovka",
            "marking",
            "маркируется",
            "маркируется поштучно",
            "маркированный",
            "маркированный товар",
            "маркируемый",
            "маркируемый товар",
            "подлежит маркировке",
            "обязательная маркировка",
            "markirovkali",
            "markirovkalanadi",
            "markirovkalangan",
            "donalab markirovka",
            "маркировкали",
            "маркировкаланади",
            "доналаб маркировка"),
    /// Whether it is sold for anything but cash.
    NO_CASH(
            "not for cash",
            "не за наличные",
            "naqdga sotilmaydi",
            "no cash",
            "cash prohibited",
            "cashless only",
            "без наличных",
            "запрет наличных",
            "запрет продажи за наличные",
            "только безнал",
            "только безналичные",
            "naqdsiz",
            "faqat naqdsiz",
            "нақдга сотилмайди",
            "нақдсиз",
            "фақат нақдсиз"),
    MINIMUM_AGE_FROM("minimum age from"),
    LOW_STOCK(
            "low stock",
            "минимальный остаток",
            "eng kam qoldiq",
            "minimum stock",
            "min stock",
            "мин остаток",
            "минимум остатка",
            "минимальный запас",
            "minimal qoldiq",
            "энг кам қолдиқ",
            "минимал қолдиқ"),
    GOODS_CODE(
            "goods code",
            "ИКПУ",
            "MXIK",
            "код ИКПУ",
            "ИКПУ код",
            "MXIK kodi",
            "IKPU",
            "IKPU kodi",
            "МХИК",
            "МХИК коди",
            "ИКПУ (МХИК)",
            "ИКПУ коди"),
    PACKAGE_CODE(
            "package code",
            "код упаковки",
            "oʻram kodi",
            "код упаковки ИКПУ",
            "qadoq kodi",
            "ўрам коди",
            "қадоқ коди"),
    UNIT_CODE("unit code", "код единицы", "birlik kodi", "код единицы измерения", "бирлик коди"),
    OWNER_TYPE("owner type", "чей товар", "kimning moli", "кимнинг моли"),
    FULL_PRICE(
            "full price",
            "без скидок",
            "chegirmasiz",
            "no discount",
            "no discounts",
            "без скидок и акций",
            "chegirma va aksiyasiz",
            "чегирмасиз",
            "чегирма ва акциясиз"),
    OPEN_PRICE(
            "open price",
            "цена на кассе",
            "narxi kassada",
            "price at the till",
            "свободная цена",
            "открытая цена",
            "erkin narx",
            "эркин нарх",
            "нархи кассада"),
    NET_CONTENT(
            "net content",
            "содержимое упаковки",
            "oʻramdagi miqdor",
            "contents",
            "net weight",
            "масса нетто",
            "вес нетто",
            "нетто",
            "объем",
            "фасовка",
            "sof ogʻirligi",
            "ўрамдаги миқдор",
            "соф оғирлиги"),
    SHORT_NAME(
            "short name",
            "краткое название",
            "qisqa nomi",
            "receipt name",
            "название на чеке",
            "на чеке",
            "наименование для печати",
            "chekdagi nomi",
            "чекдаги номи",
            "қисқа номи"),
    SHELF(
            "shelf",
            "место на полке",
            "javondagi joyi",
            "shelf place",
            "полка",
            "javon",
            "жавон",
            "жавондаги жойи"),
    SUPPLIER(
            "supplier",
            "поставщик",
            "yetkazib beruvchi",
            "supplier name",
            "vendor",
            "поставщики",
            "основной поставщик",
            "таʼминотчи",
            "етказиб берувчи"),
    FILL_TO("fill to", "пополнять до", "toʻldirish", "тўлдириш"),
    SHELF_DAYS("shelf days", "годен дней", "saqlanadi kun", "сақланади кун"),
    SCALE_NUMBER(
            "scale number",
            "номер на весах",
            "tarozi raqami",
            "PLU",
            "№ на весах",
            "код на весах",
            "тарози рақами"),
    PACKS("packs"),
    SINGLES_AT_PACK_PRICE("singles at pack price"),
    ARCHIVED("archived", "в архиве", "arxivda", "архивда");

    /// What is read into [smena.domain.catalog.ProductExtras].
    static final List<Column> EXTRAS =
            List.of(
                    LOW_STOCK,
                    GOODS_CODE,
                    PACKAGE_CODE,
                    UNIT_CODE,
                    OWNER_TYPE,
                    FULL_PRICE,
                    OPEN_PRICE,
                    SHORT_NAME,
                    NET_CONTENT,
                    SHELF,
                    SUPPLIER,
                    FILL_TO,
                    SHELF_DAYS,
                    SCALE_NUMBER,
                    PACKS,
                    SINGLES_AT_PACK_PRICE,
                    ARCHIVED);

    private static final Set<String> CURRENCY =
            Set.of("sum", "som", "soum", "uzs", "sumah", "sumax", "somda");

    private static final Pattern BETWEEN = Pattern.compile("[/|()\\[\\]]");

    private static final Map<String, Column> BY_HEADING = byHeading();

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    /// The column with this heading, if it is one that is imported.
    static Optional<Column> of(String heading) {
        boolean foreign =
                heading.codePoints()
                        .anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
        if (foreign) {
            return Optional.empty();
        }
        String folded = SearchText.fold(heading);
        Column exactly = BY_HEADING.get(folded);
        if (exactly != null) {
            return Optional.of(exactly);
        }
        Column inCurrency = BY_HEADING.get(withoutCurrency(folded));
        return inCurrency == PRICE ? Optional.of(PRICE) : inTwoLanguages(heading);
    }

    /// "Цена / Narxi", "Название (Name)": all that is said is one column.
    private static Optional<Column> inTwoLanguages(String heading) {
        String[] parts = BETWEEN.split(heading, -1);
        Set<Optional<Column>> said =
                Arrays.stream(parts)
                        .map(SearchText::fold)
                        .filter(part -> !part.isEmpty())
                        .map(part -> Optional.ofNullable(BY_HEADING.get(part)))
                        .collect(Collectors.toSet());
        return parts.length > 1 && said.size() == 1 ? said.iterator().next() : Optional.empty();
    }

    /// Whether a file cannot do without it.
    boolean isNeeded() {
        return this == BARCODE || this == NAME || this == PRICE;
    }

    /// The heading under which it is always found.
    String heading() {
        return headings.getFirst();
    }

    /// Its plainest heading.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The headings that a person may choose from.
    String known() {
        return String.join(" · ", headings.subList(0, Math.min(headings.size(), 14)));
    }

    private static String withoutCurrency(String folded) {
        return Arrays.stream(folded.split(" "))
                .filter(word -> !CURRENCY.contains(word))
                .filter(word -> !word.equals("v") && !word.equals("in"))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Column> byHeading() {
        Map<String, Column> columns = new HashMap<>();
        for (Column column : values()) {
            for (String heading : column.headings) {
                columns.put(SearchText.fold(heading), column);
            }
        }
        return columns;
    }
}
