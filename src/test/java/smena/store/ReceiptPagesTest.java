package smena.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import smena.domain.sale.SaleHead;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;

/// The list of receipts, page by page.
@Isolated("its recorder takes the place of the one driver there is")
class ReceiptPagesTest {
    @TempDir Path folder;

    @Test
    void aPageIsOneQuestionAndTheNextGoesOnWhereItEnded() throws Exception {
        try (SqlRecorder recorder = SqlRecorder.open();
                TestShop shop = new TestShop(folder)) {
            shop.open(0);
            for (int i = 0; i < 5; i++) {
                shop.sell(3);
            }
            int before = recorder.questions();
            List<SaleHead> first = shop.services().selling().newest(2);
            assertEquals(before + 1, recorder.questions());
            List<SaleHead> second = shop.services().selling().before(first.getLast().seq(), 2);
            List<SaleHead> last = shop.services().selling().before(second.getLast().seq(), 2);
            assertEquals(before + 3, recorder.questions());
            assertEquals(List.of(5L, 4L), first.stream().map(SaleHead::seq).toList());
            assertEquals(List.of(3L, 2L), second.stream().map(SaleHead::seq).toList());
            assertEquals(List.of(1L), last.stream().map(SaleHead::seq).toList());
            var whole = shop.services().selling().find(first.getFirst().id()).orElseThrow();
            assertEquals(whole.paid(), first.getFirst().paid());
            assertEquals(whole.number(), first.getFirst().number());
            assertEquals(whole.employee(), first.getFirst().employee());
            assertEquals(whole.at(), first.getFirst().at());
        }
    }
}
