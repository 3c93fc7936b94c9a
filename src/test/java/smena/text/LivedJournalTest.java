package smena.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalLine;
import smena.domain.journal.JournalQuery;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.Pricing;
import smena.domain.shift.CashCount;
import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.mxik.GoodsCodesImport;
import smena.store.WholeDay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a till has written over a whole day is a sentence in every language: who reads it finds no
/// name of a constant, of a fact or of a text, no row, no hash, nothing of JSON.
class LivedJournalTest {
    private static final int PAGE = 100;

    /// What is written only where the database was lost or is older than what is known of it.
    private static final Set<EntryKind> NOT_LIVED =
            EnumSet.of(EntryKind.RESTORE, EntryKind.ROLLBACK);

    /// Papers are called by their number.
    private static final Pattern NUMBER = Pattern.compile("[A-Z]+-(\\d{4}-)?\\d{5}");

    private static final Pattern RAW =
            Pattern.compile(
                    "[A-Z]+_[A-Z_]+|\\b[A-Z]{5,}\\b|\\||\\d{5,}|[{}\\[\\]=<>\"]"
                            + "|\\b(true|false|null|active)\\b"
                            + "|\\b[a-z]+[A-Z]\\w*|\\b[a-z]{2,}\\.[a-z]{2,}|[0-9a-f]{8}-");

    @TempDir Path folder;

    @Test
    void everyEntryOfADayIsASentence() throws IOException {
        List<JournalLine> lines;
        try (TestShop shop = new TestShop(folder)) {
            new WholeDay(shop).live();
            oneMoreShift(shop);
            shop.services().versionChange().note("0.2.0", "0.3.0");
            rebuilt(shop);
            lines = lines(shop);
        }
        Set<EntryKind> missing = EnumSet.allOf(EntryKind.class);
        lines.forEach(line -> missing.remove(line.kind()));
        Set<String> raw = new TreeSet<>();
        for (Language language : Language.values()) {
            JournalSentences sentences = new JournalSentences(formats(language));
            lines.forEach(line -> read(language, line, sentences.of(line), raw));
        }
        assertEquals(NOT_LIVED, missing);
        assertEquals("", String.join("\n", raw));
    }

    /// What a day at a till without a scale, without a second cashier and without programs lacks.
    private void oneMoreShift(TestShop shop) throws IOException {
        Services till = shop.services();
        Actor manager = shop.manager();
        long shift = shop.open(100_000).id();
        ScaleSetup scale = ScaleSetup.usual(ScaleProtocol.CAS, "COM3");
        till.scale().change(manager, till.scale().scale(), Optional.of(scale));
        till.baskets().add(manager, weighed(shop).id(), new Quantity(1_250));
        Optional<Discount> tenth = Optional.of(new Discount.Percent(1_000));
        till.baskets().discount(manager, tenth);
        till.baskets().discount(manager, Optional.empty());
        till.baskets().cancel(manager);
        Product product = shop.product(0);
        Basket cheap =
                Basket.empty(UUID.randomUUID())
                        .plusLine(product, Quantity.ONE, product.price().percent(5_000));
        till.selling().book(manager, cheap, shop.cash(Pricing.of(cheap).total()), shift);
        till.handovers().count(manager, CashCount.total(Money.of(500)));
        long cashier = shop.cashier().employee().id();
        till.handovers().take(till.handovers().give(manager, "333333"), cashier, "1111");
        Path codes = folder.resolve("ikpu");
        Files.writeString(codes, "Код ИКПУ;Название\n02202002001039024;Вода\n");
        till.products()
                .goodsCodesImport()
                .run(codes, GoodsCodesImport.Order.usual(), new GoodsCodesImport.Watcher() {});
    }

    /// By the only way past the guards: what is frozen of a closed shift says one soʻm more.
    private static void rebuilt(TestShop shop) {
        String of = " where grouping = 'DAY' and shift_id = 1";
        String receipts = shop.query("select receipts from frozen_report" + of).getFirst();
        shop.run("delete from frozen_report" + of);
        shop.run(
                "insert or replace into frozen_row select grouping, shift_id, key, receipts, sales + 100,"
                        + " discounts, refunds, tax, known, cost, net, uncosted from frozen_row"
                        + of
                        + " limit 1");
        shop.run("insert into frozen_report values ('DAY', 1, " + receipts + ")");
        shop.services().frozenFigures().rebuild();
    }

    private static Product weighed(TestShop shop) {
        return shop.services().products().catalog().page(Optional.empty(), 0, PAGE).stream()
                .filter(product -> product.unit() == Unit.KILOGRAM)
                .findFirst()
                .orElseThrow();
    }

    private static void read(Language language, JournalLine line, String said, Set<String> raw) {
        String without = NUMBER.matcher(said).replaceAll("");
        int first = said.codePointAt(0);
        boolean begins = Character.isUpperCase(first) || Character.isDigit(first);
        if (!begins || RAW.matcher(without).find()) {
            raw.add("%s %s: %s  %s".formatted(language, line.kind(), said, line.facts()));
        }
    }

    private static List<JournalLine> lines(TestShop shop) {
        JournalQuery all =
                new JournalQuery(
                        Instant.EPOCH,
                        shop.now().plus(Duration.ofDays(9)),
                        Optional.empty(),
                        Optional.empty());
        List<JournalLine> lines = new ArrayList<>();
        Optional<JournalLine> last = Optional.empty();
        List<JournalLine> page;
        do {
            page = shop.services().journalReader().lines(shop.manager(), all, last, PAGE);
            lines.addAll(page);
            last = Optional.of(lines.getLast());
        } while (page.size() == PAGE);
        return lines;
    }

    private static Formats formats(Language language) {
        return new Formats(Words.in(language), MoneyStyle.SUM, ZoneId.of("Asia/Tashkent"));
    }
}
