package smena.printing.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is to be on a piece of paper, for every width and every printer.
public record ReceiptDocument(List<Element> elements) {
    public ReceiptDocument {
        elements = List.copyOf(elements);
    }

    /// This document with another above it: the mark of a copy, for example.
    public ReceiptDocument below(ReceiptDocument above) {
        List<Element> both = new ArrayList<>(above.elements);
        both.addAll(elements);
        return new ReceiptDocument(both);
    }

    public static Builder write() {
        return new Builder();
    }

    /// Puts a document together from top to bottom.
    public static final class Builder {
        private final List<Element> elements = new ArrayList<>();

        private Builder() {}

        public Builder text(String text) {
            return text(text, Align.LEFT, TextStyle.PLAIN);
        }

        public Builder centred(String text, TextStyle style) {
            return text(text, Align.CENTRE, style);
        }

        public Builder text(String text, Align align, TextStyle style) {
            return add(new Element.Text(text, align, style));
        }

        public Builder row(Cell... cells) {
            return row(TextStyle.PLAIN, cells);
        }

        public Builder row(TextStyle style, Cell... cells) {
            return add(new Element.Row(Arrays.asList(cells), style));
        }

        public Builder inTable(int table, CodePage codePage, String text) {
            return add(new Element.InTable(table, codePage.name(), text));
        }

        public Builder rule() {
            return add(new Element.Rule());
        }

        public Builder blank() {
            return add(new Element.Feed(1));
        }

        public Builder feed(int lines) {
            return add(new Element.Feed(lines));
        }

        public Builder qr(String content) {
            return add(new Element.Qr(content));
        }

        public Builder barcode(Symbology symbology, String content) {
            return add(new Element.Barcode(symbology, content));
        }

        public Builder logo() {
            return add(new Element.Logo());
        }

        public Builder cut() {
            return add(new Element.Cut());
        }

        public Builder add(Element element) {
            elements.add(element);
            return this;
        }

        public ReceiptDocument done() {
            return new ReceiptDocument(elements);
        }
    }
}
