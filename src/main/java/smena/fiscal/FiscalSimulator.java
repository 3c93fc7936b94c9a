package smena.fiscal;

import smena.domain.journal.Sha256;
import smena.domain.sale.Sale;
import smena.service.ports.FiscalBlock;
import smena.service.ports.FiscalModule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A fiscal module that registers nothing anywhere, for training and for testing drivers.
/// What it gives is marked as simulated, and the paper says "SIMULATOR" and that it is not fiscal.
public final class FiscalSimulator implements FiscalModule {
    private static final String SERIAL = "SIMULATOR-0000";
    private static final int SIGN = 12;

    private final Map<UUID, Answer> answers = new LinkedHashMap<>();
    private long next = 1;

    @Override
    public synchronized Answer register(Document document) {
        Answer known = answers.get(document.uuid());
        if (known != null) {
            return known;
        }
        Answer answer = answer(document);
        answers.put(document.uuid(), answer);
        return answer;
    }

    private Answer answer(Document document) {
        Sale sale = document.sale();
        if (sale.lines().isEmpty()) {
            return new Answer.Refused(Reason.DOCUMENT, "no lines");
        }
        String facts = document.kind() + " " + document.uuid() + " " + sale.paid().minor();
        String sign = "SIM" + Sha256.hex(facts).substring(0, SIGN);
        String number = Long.toString(next++);
        String qr = "SIMULATOR " + number + " " + sale.number() + " " + sign;
        return new Answer.Registered(new FiscalBlock(SERIAL, number, sign, qr, sale.at(), true));
    }

    @Override
    public State state() {
        return new State(SERIAL, 0, Optional.empty());
    }
}
