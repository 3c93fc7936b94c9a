package smena.ui.control;

import smena.domain.people.Actor;
import smena.domain.shift.BusinessPeriod;
import smena.service.figures.LossPapers;
import smena.text.Formats;
import smena.text.Words;
import smena.ui.office.SheetPrinting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is printed and saved of loss prevention.
///
/// @param shown the period on the screen
record LossPrinting(LossPapers papers, Supplier<BusinessPeriod> shown)
        implements SheetPrinting.Papers {
    @Override
    public String job() {
        return "loss.sheet";
    }

    @Override
    public String fileName() {
        return "control";
    }

    @Override
    public Optional<SheetPrinting.Receipt> receipt() {
        BusinessPeriod days = shown.get();
        return Optional.of(
                new SheetPrinting.Receipt(
                        who -> papers.print(who, days.from(), days.to()), "loss.printed"));
    }

    @Override
    public Function<Actor, byte[]> pages(Words words) {
        BusinessPeriod days = shown.get();
        String language = words.language().tag();
        return who -> papers.pages(Optional.of(who), days.from(), days.to(), language);
    }

    @Override
    public Consumer<Actor> into(Path file, Formats formats) {
        BusinessPeriod days = shown.get();
        Words words = formats.words();
        LossPapers.Wording wording = new LossPapers.Wording(words.language().tag(), words::get);
        return who -> papers.write(Optional.of(who), days.from(), days.to(), file, wording);
    }
}
