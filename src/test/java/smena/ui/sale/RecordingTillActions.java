package smena.ui.sale;

import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A desk that writes down what it was asked for.
final class RecordingTillActions implements TillActions {
    final List<String> asked = new ArrayList<>();
    final ExchangeModel exchange = new ExchangeModel();
    BiConsumer<Approval.Ask, Consumer<Actor>> approver = (_, _) -> {};

    @Override
    public ExchangeModel exchange() {
        return exchange;
    }

    @Override
    public void pay(Basket shown, Consumer<Sale> booked) {
        asked.add("pay " + shown.lines().size());
    }

    @Override
    public void openShift(Runnable opened) {
        asked.add("openShift");
    }

    @Override
    public void closeShift() {
        asked.add("closeShift");
    }

    @Override
    public void handOver() {
        asked.add("handOver");
    }

    @Override
    public void discount(Basket shown, Optional<BasketLine> line, Consumer<Basket> changed) {
        asked.add("discount " + line.map(BasketLine::name).orElse("all"));
    }

    @Override
    public void customer(Basket shown, Consumer<Basket> changed) {
        asked.add("customer");
    }

    @Override
    public void park(Basket shown, Consumer<Basket> changed) {
        asked.add("park");
    }

    @Override
    public void cash() {
        asked.add("cash");
    }

    @Override
    public void refund() {
        asked.add("refund");
    }

    @Override
    public void printJobs() {
        asked.add("printJobs");
    }

    @Override
    public void menu() {
        asked.add("menu");
    }

    @Override
    public void backups() {
        asked.add("backups");
    }

    @Override
    public void help() {
        asked.add("help");
    }

    @Override
    public void lock() {
        asked.add("lock");
    }

    /// Asked where somebody may not do something.
    void approve(Approval.Ask ask, Consumer<Actor> granted) {
        asked.add("approve " + ask.right());
        approver.accept(ask, granted);
    }
}
