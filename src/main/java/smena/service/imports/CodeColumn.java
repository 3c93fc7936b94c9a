package smena.service.imports;

import smena.domain.catalog.SearchText;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The meaning of a column of the tax committee's file of goods codes. Headings are compared in
/// folded form, so that those of the Latin and of the Cyrillic file are the same.
public enum CodeColumn {
    /// The code of 17 digits.
    CODE(
            "mxik kodi",
            "mxik kod",
            "mxik",
            "mxik code",
            "mxikCode",
            "mxik_code",
            "ikpu",
            "ikpu kodi",
            "ikpu code",
            "ikpu_code",
            "код ИКПУ",
            "ИКПУ",
            "ИКПУ код",
            "код МХИК",
            "код ИКПУ (МХИК)",
            "код МХИК (ИКПУ)",
            "идентификационный код",
            "идентификационный код продукции",
            "SPIC",
            "goods code",
            "goods_code",
            "catalog code",
            "kodi",
            "kod",
            "код",
            "code"),
    /// What it stands for, in Uzbek and Latin letters.
    NAME_UZ("name uz", "name_uz", "name_uz_latn", "nameLat", "mxikNameLat", "nomi lotin"),
    /// The same in Uzbek and Cyrillic letters.
    NAME_UZ_CYRL("name_uz_cyrl", "nameUz", "mxikNameUz", "nomi kirill", "номи кирилл"),
    /// The same in Russian.
    NAME_RU("name ru", "name_ru", "nameRu", "mxikNameRu", "nomi ru", "nomi rus", "наименование ru"),
    GROUP(
            "guruh nomi",
            "guruh",
            "группа",
            "наименование группы",
            "название группы",
            "имя группы",
            "group",
            "group name",
            "groupName",
            "groupNameRu",
            "group_name"),
    CLASS(
            "sinf nomi",
            "sinf",
            "класс",
            "наименование класса",
            "название класса",
            "class",
            "class name",
            "className",
            "classNameRu",
            "class_name"),
    POSITION(
            "pozitsiya nomi",
            "pozitsiya",
            "позиция",
            "наименование позиции",
            "название позиции",
            "position",
            "position name",
            "positionName",
            "positionNameRu",
            "position_name"),
    SUBPOSITION(
            "subpozitsiya nomi",
            "subpozitsiya",
            "субпозиция",
            "подпозиция",
            "наименование субпозиции",
            "название субпозиции",
            "наименование подпозиции",
            "subposition",
            "subposition name",
            "sub position",
            "subPositionName",
            "subPositionNameRu",
            "sub_position_name"),
    BRAND(
            "brend nomi",
            "brend",
            "бренд",
            "наименование бренда",
            "название бренда",
            "brand",
            "brand name",
            "brandName",
            "brand_name"),
    ATTRIBUTE(
            "atribut nomi",
            "atribut",
            "атрибут",
            "наименование атрибута",
            "название атрибута",
            "attribute",
            "attribute name",
            "attributeName",
            "attributeNameRu",
            "attribute_name"),
    BARCODE(
            "shtrix kodi",
            "shtrix kod",
            "shtrixkod",
            "штрих-код",
            "штрихкод",
            "штрих коди",
            "международный код",
            "xalqaro kod",
            "international code",
            "internationalCode",
            "international_code",
            "barcode",
            "EAN",
            "GTIN"),
    UNIT(
            "o'lchov birligi",
            "birlik",
            "единица измерения",
            "единицы измерения",
            "ед. изм.",
            "unit",
            "unit name",
            "unitName",
            "units",
            "unitsName",
            "unit_name"),
    PACKAGE_CODE(
            "qadoq kodi",
            "paket kodi",
            "upakovka kodi",
            "код упаковки",
            "упаковка коди",
            "package code",
            "packageCode",
            "package_code"),
    PACKAGE_NAME(
            "qadoq nomi",
            "qadoq",
            "paket nomi",
            "упаковка",
            "наименование упаковки",
            "название упаковки",
            "package",
            "package name",
            "packageName",
            "package_name"),
    /// Whether the code holds.
    STATUS(
            "holati",
            "holat",
            "status",
            "статус",
            "состояние",
            "state",
            "active",
            "is active",
            "isActive",
            "is_active",
            "активен",
            "активность",
            "faol"),
    /// A column that is not taken.
    NONE();

    /// A name whose language its heading does not say.
    private static final List<String> NAMES =
            List.of(
                    "mxik nomi",
                    "mxik name",
                    "mxikName",
                    "mxik_name",
                    "ikpu nomi",
                    "ikpu name",
                    "наименование ИКПУ",
                    "название ИКПУ",
                    "наименование МХИК",
                    "название МХИК",
                    "nomi",
                    "to'liq nomi",
                    "наименование",
                    "название",
                    "полное наименование",
                    "наименование товара",
                    "наименование продукции",
                    "tovar nomi",
                    "mahsulot nomi",
                    "name",
                    "full name",
                    "fullName",
                    "title");

    private static final Map<String, CodeColumn> BY_HEADING = byHeading();
    private static final java.util.Set<String> NAME_HEADINGS =
            NAMES.stream().map(SearchText::fold).collect(Collectors.toUnmodifiableSet());

    private final List<String> headings;

    CodeColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /// The column with this heading, if it is one that is taken.
    static Optional<CodeColumn> of(String heading) {
        String folded = SearchText.fold(heading);
        return Optional.ofNullable(BY_HEADING.get(folded));
    }

    /// Whether it is a name in a language that the heading does not say.
    static boolean isName(String heading) {
        return NAME_HEADINGS.contains(SearchText.fold(heading));
    }

    /// Whether codes are called something in it.
    public boolean isName() {
        return this == NAME_UZ || this == NAME_UZ_CYRL || this == NAME_RU;
    }

    /// How a person writes it on the command line: `name-ru`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The column with this word.
    public static Optional<CodeColumn> ofWord(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values()).filter(c -> c.word().equals(wanted)).findFirst();
    }

    private static Map<String, CodeColumn> byHeading() {
        Map<String, CodeColumn> columns = new HashMap<>();
        for (CodeColumn column : values()) {
            for (String heading : column.headings) {
                columns.put(SearchText.fold(heading), column);
            }
        }
        return columns;
    }
}
