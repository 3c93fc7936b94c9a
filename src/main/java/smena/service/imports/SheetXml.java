package smena.service.imports;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XML of a part of a workbook, read element by element. What it keeps of a text is bounded.
final class SheetXml implements Closeable {
    private final XMLStreamReader xml;

    private SheetXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// @param bytes of which no single tag and no single text is large, see [TagLimit]
    static SheetXml of(InputStream bytes) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new SheetXml(factory.createXMLStreamReader(new TagLimit(bytes)));
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /// Goes to the next tag; false at the end.
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT
                        || event == XMLStreamReader.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /// An attribute by its local name; one in a namespace before one in none.
    @Nullable String attribute(String name) {
        String found = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            boolean linked = xml.getAttributeNamespace(i) != null;
            if (xml.getAttributeLocalName(i).equals(name) && (found == null || linked)) {
                found = xml.getAttributeValue(i);
            }
        }
        return found;
    }

    /// The text of the element the reader is at, without phonetic readings.
    ///
    /// @param most how many characters are kept; one more shows that it is longer
    String text(String element, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        int aside = 0;
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    aside += xml.getLocalName().equals("rPh") ? 1 : 0;
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    if (xml.getLocalName().equals(element)) {
                        break;
                    }
                    aside -= xml.getLocalName().equals("rPh") ? 1 : 0;
                } else if (aside == 0 && isText(event) && text.length() <= most) {
                    String more = xml.getText();
                    text.append(more, 0, Math.min(more.length(), most + 1 - text.length()));
                }
            }
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return text.toString();
    }

    private static boolean isText(int event) {
        return event == XMLStreamReader.CHARACTERS
                || event == XMLStreamReader.CDATA
                || event == XMLStreamReader.SPACE;
    }

    /// The refusal of the underlying stream is passed on unwrapped.
    private static IOException failure(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }
}
