package smena.service.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The description of the tables in the style of GDPdU, which auditors' programs read. It names no
/// DTD: a program that requires one has its own.
final class IndexXml {
    private final XMLStreamWriter xml;

    private IndexXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// Its text in UTF-8.
    static byte[] of(String shop, String place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new IndexXml(xml).write(shop, place);
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    private void write(String shop, String place) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("DataSet");
        text("Version", "1.0");
        open("DataSupplier");
        text("Name", shop);
        text("Location", place);
        text("Comment", "Smena");
        close();
        open("Media");
        text("Name", "Smena");
        for (TableKind kind : TableKind.values()) {
            table(kind);
        }
        close();
        close();
        xml.writeEndDocument();
    }

    private void table(TableKind kind) throws XMLStreamException {
        open("Table");
        text("URL", kind.file());
        text("Name", kind.title());
        text("Description", kind.description());
        empty("UTF8");
        text("DecimalSymbol", ".");
        text("DigitGroupingSymbol", ",");
        open("Range");
        text("From", "2");
        close();
        open("VariableLength");
        text("ColumnDelimiter", ";");
        xml.writeStartElement("RecordDelimiter");
        xml.writeEntityRef("#13");
        xml.writeEntityRef("#10");
        close();
        text("TextEncapsulator", "\"");
        for (String column : kind.keys()) {
            column("VariablePrimaryKey", column);
        }
        for (String column : kind.columns()) {
            column("VariableColumn", column);
        }
        close();
        close();
    }

    private void column(String element, String name) throws XMLStreamException {
        open(element);
        text("Name", name);
        Optional<Integer> decimals = TableKind.decimals(name);
        if (decimals.isEmpty()) {
            empty("AlphaNumeric");
        } else if (decimals.get() == 0) {
            empty("Numeric");
        } else {
            open("Numeric");
            text("Accuracy", decimals.get().toString());
            close();
        }
        close();
    }

    private void open(String name) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void empty(String name) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(name);
    }

    private void text(String name, String text) throws XMLStreamException {
        open(name);
        xml.writeCharacters(text);
        close();
    }
}
