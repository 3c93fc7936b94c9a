package smena.service.audit;

import smena.domain.journal.EntryKind;
import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;
import smena.store.HeldRows;
import smena.store.ProductDigests;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Products with their codes, by the digests that entries hold: some 24 bytes of memory each.
final class ProductRule {
    /// Far more than a shop has; a journal that names a higher number is not a till's.
    private static final long MOST = 50_000_000;

    private final Findings findings;
    private final HeldRows rows;
    private long[] digests = new long[2 * 1024];
    private long[] entries = new long[1024];

    ProductRule(Findings findings, HeldRows rows) {
        this.findings = findings;
        this.rows = rows;
    }

    /// Whether an entry tells of products. An older till named what a stock-take is of in the same
    /// field, by number alone.
    static boolean tells(WrittenEntry entry, PayloadFields payload) {
        return payload.has("products") && !entry.is(EntryKind.STOCK_TAKEN);
    }

    void next(WrittenEntry entry, PayloadFields payload) {
        if (!tells(entry, payload)) {
            return;
        }
        List<?> facts = payload.list("products");
        for (int i = 0; i + 1 < facts.size(); i += 2) {
            long first = PayloadFields.number(facts.get(i));
            byte[] run = Base64.getDecoder().decode(PayloadFields.text(facts.get(i + 1)));
            int count = run.length / ProductDigests.BYTES;
            if (first < 1 || first + count > MOST || run.length % ProductDigests.BYTES != 0) {
                throw new PayloadFields.Unreadable("products");
            }
            take(entry.seq(), (int) first, count, ByteBuffer.wrap(run));
        }
    }

    private void take(long seq, int first, int count, ByteBuffer run) {
        if (first + count > entries.length) {
            int size = Math.max(first + count, entries.length * 2);
            entries = Arrays.copyOf(entries, size);
            digests = Arrays.copyOf(digests, 2 * size);
        }
        for (int id = first; id < first + count; id++) {
            digests[2 * id] = run.getLong();
            digests[2 * id + 1] = run.getLong();
            entries[id] = seq;
        }
    }

    void end(LastRows last) {
        for (int id = entries.length - 1; id > 0; id--) {
            if (entries[id] != 0) {
                last.see("product", id);
                break;
            }
        }
        rows.products(new Compared());
        for (int id = 0; id < entries.length; id++) {
            if (entries[id] != 0) {
                findings.add(Fault.ROW_MISSING, entries[id], "", About.ROW, "product " + id);
            }
        }
    }

    private final class Compared implements ProductDigests.Each {
        @Override
        public void product(long id, byte[] digest) {
            String name = "product " + id;
            if (id < 1 || id >= entries.length || entries[(int) id] == 0) {
                findings.add(Fault.ROW_EXTRA, About.ROW, name, "product");
                return;
            }
            int at = (int) id;
            ByteBuffer said = ByteBuffer.allocate(ProductDigests.BYTES);
            said.putLong(digests[2 * at]).putLong(digests[2 * at + 1]);
            if (!Arrays.equals(said.array(), digest)) {
                findings.add(
                        Fault.ROW_DIFFERS,
                        entries[at],
                        "",
                        About.ROW,
                        name,
                        "product, barcode",
                        HexFormat.of().formatHex(digest),
                        HexFormat.of().formatHex(said.array()));
            }
            entries[at] = 0;
        }

        @Override
        public void codeOfNone(String code) {
            findings.add(Fault.ROW_EXTRA, About.ROW, "barcode " + code, "barcode");
        }
    }
}
