package org.rapportcrm.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.HardenedXml;

/** The elements of one part of a workbook, one after the other; namespaces don't matter. */
final class PartReader implements Closeable {
    /** Bytes between two elements or pieces of text: a longer name or attribute is no sheet's. */
    private static final long LONGEST_TOKEN = 1 << 21;

    private final Archive.Part part;
    private final String file;
    private final XMLStreamReader xml;

    PartReader(Archive.Part part, String file) throws IOException {
        this.part = part;
        this.file = file;
        part.stream().stopAfter(LONGEST_TOKEN);
        try {
            xml = HardenedXml.reader(part.stream());
        } catch (XMLStreamException e) {
            throw problem(e);
        }
    }

    /** The name of the next element that begins; null at the end. */
    @Nullable String nextElement() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT ? xml.getLocalName() : null;
    }

    /** The name of the next element that begins inside the one of that name; null at its end. */
    @Nullable String nextInside(String parent) {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(parent)) {
                return null;
            }
        }
        return null;
    }

    @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        return Objects.requireNonNullElse(attribute(name), otherwise);
    }

    /** The text of the element that has just begun, up to its end. */
    String text(long line) {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text.append(
                                xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case XMLStreamConstants.END_DOCUMENT -> depth = 0;
                default -> {}
            }
            if (text.length() > Limits.LONGEST_CELL) {
                throw FileBeyondLimit.cell(line);
            }
        }
        return text.toString();
    }

    /** Passes over the element that has just begun. */
    void skip() {
        for (int depth = 1; depth > 0; ) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.END_DOCUMENT -> depth = 0;
                default -> {}
            }
        }
    }

    long position() {
        return part.position();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            InputStream stream = part.stream();
            stream.close();
        }
    }

    private int next() {
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableFile("intake.problem.torn-workbook", file);
            }
            part.stream().passed();
            return event;
        } catch (XMLStreamException e) {
            throw problem(e);
        }
    }

    private UnreadableFile problem(XMLStreamException e) {
        return e.getNestedException() instanceof UnreadableFile known
                ? known
                : new UnreadableFile("intake.problem.torn-workbook", file);
    }
}
