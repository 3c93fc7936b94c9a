package smena.service.imports;

import smena.domain.catalog.SearchText;
import smena.domain.catalog.Unit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Words for units in files.
final class UnitWords {
    /// By their folded form. What is sold as a whole is a piece, whatever it is packed in.
    private static final Map<String, Unit> NAMES =
            names(
                    Map.of(
                            Unit.PIECE,
                            "piece,pieces,pc,pcs,each,ea,unit,units,item,pack,packs,packet,pkt,box,"
                                    + "boxes,bottle,bottles,btl,can,jar,bag,carton,pair,pairs,set,roll,"
                                    + "tube,sheet,block,bundle,dozen,case,"
                                    + "шт,штк,штука,штуки,штук,ед,единица,упак,упаковка,упаковки,упк,уп,"
                                    + "упаковок,бут,бутылка,бутылки,бутылок,бутыль,бт,пачка,пачки,пач,"
                                    + "пачек,пч,пар,пара,пары,кор,коробка,коробки,короб,блок,блоки,бл,"
                                    + "ящик,ящ,банка,банки,банок,бан,бн,пакет,пакеты,пак,пакетик,пкт,"
                                    + "набор,наб,комплект,компл,к-т,кт,рул,рулон,рулоны,лист,листов,"
                                    + "флакон,фл,флак,тюбик,тюб,туба,туб,мешок,меш,ведро,вед,палета,"
                                    + "связка,пучок,пуч,стакан,стак,порция,порц,плитка,плит,батон,буханка,"
                                    + "изделие,экз,экземпляр,ампула,амп,таблетка,таб,канистра,кан,"
                                    + "кусок,лоток,дой-пак,сашетка,"
                                    + "dona,don,ta,donasi,quti,qutisi,qadoq,qop,juft,to'plam,shisha,"
                                    + "butilka,bo'tilka,pachka,paket,paketi,blok,banka,rulon,komplekt,"
                                    + "nabor,sht,shtuka,korobka,upakovka,upak,bog',bog'lam,varaq,"
                                    + "chelak,idish,flakon,yashik,"
                                    + "дона,донаси,та,қути,қутиси,қадоқ,қоп,жуфт,тўплам,шиша,бутилка,"
                                    + "боғ,боғлам,варақ,челак,идиш",
                            Unit.KILOGRAM,
                            "kilogram,kilograms,kilogramme,kilo,kg,kgs,кг,килограмм,килограммы,кило,"
                                    + "kilogramm,килограм,кг весовой",
                            Unit.LITRE,
                            "litre,litres,liter,liters,litr,l,lt,ltr,л,литр,литры,литров,лтр",
                            Unit.METRE,
                            "metre,metres,meter,meters,metr,m,mtr,м,метр,метры,метров,пог м,п м,"
                                    + "погонный метр,pogon metr"));

    /// Parts of a unit: whether the price is that of the part or of the whole, only the shop knows.
    private static final Map<String, String> PARTS =
            parts(
                    Map.of(
                            "kilogram/1000", "г,гр,грамм,граммы,g,gr,gram,grams,gramm",
                            "litre/1000", "мл,миллилитр,ml,millilitre,milliliter,millilitr",
                            "metre/100", "см,сантиметр,cm,santimetr,centimetre",
                            "metre/1000", "мм,миллиметр,mm,millimetr"));

    private UnitWords() {}

    /// The unit with this folded name.
    static Optional<Unit> known(String folded) {
        return folded.isEmpty() ? Optional.of(Unit.PIECE) : Optional.ofNullable(NAMES.get(folded));
    }

    /// Whether it is a part of a unit, which must be asked.
    static boolean isPart(String text) {
        return PARTS.containsKey(SearchText.fold(text));
    }

    /// An answer a person may give.
    static String likelyAnswer(String text) {
        return PARTS.getOrDefault(SearchText.fold(text), "piece");
    }

    /// What two spellings of a word have in common.
    static String key(String word) {
        String folded = SearchText.fold(word);
        return folded.isEmpty() ? word.strip() : folded;
    }

    private static Map<String, Unit> names(Map<Unit, String> words) {
        Map<String, Unit> names = new HashMap<>();
        words.forEach(
                (unit, all) ->
                        Arrays.stream(all.split(","))
                                .forEach(word -> names.put(SearchText.fold(word), unit)));
        return names;
    }

    private static Map<String, String> parts(Map<String, String> words) {
        Map<String, String> parts = new HashMap<>();
        words.forEach(
                (meaning, all) ->
                        Arrays.stream(all.split(","))
                                .forEach(word -> parts.put(SearchText.fold(word), meaning)));
        return parts;
    }
}
