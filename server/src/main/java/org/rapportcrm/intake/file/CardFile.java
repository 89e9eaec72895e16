package org.rapportcrm.intake.file;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;

/** Cards of an address book: a row each, under the same columns for every file. */
final class CardFile extends RowByRow {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final TextFile text;
    private final BoundedLines lines;

    CardFile(TextFile text) {
        this.text = text;
        lines = new BoundedLines(text.reader());
    }

    @Override
    public FileForm form() {
        return FileForm.of(FileFormat.VCARD, text.encoding());
    }

    @Override
    public List<String> header() {
        return CardColumns.HEADER;
    }

    @Override
    public long position() {
        return text.position();
    }

    @Override
    public void close() {
        text.close();
    }

    @Override
    @Nullable RawRow read() {
        try {
            CardText card = CardText.read(lines);
            return card == null ? null : row(card);
        } catch (IOException e) {
            throw new UnreadableFile("intake.problem.cut-off", "" + lines.line());
        }
    }

    private RawRow row(CardText card) throws IOException {
        List<String> cells = card.whole() ? cells(card) : null;
        return cells == null
                ? new RawRow(
                        0,
                        card.line(),
                        CardColumns.broken(card.text()),
                        Reason.of("intake.reason.broken-card"))
                : new RawRow(0, card.line(), cells);
    }

    private @Nullable List<String> cells(CardText card) throws IOException {
        List<String> cells = cells(card, Charset.forName(text.encoding().label()));
        // old programs write bytes of their own code page and don't name it
        boolean lost = cells != null && cells.stream().anyMatch(cell -> cell.contains("\ufffd"));
        return lost && !card.text().contains("\ufffd") ? cells(card, WINDOWS_1252) : cells;
    }

    private static @Nullable List<String> cells(CardText card, Charset charset) throws IOException {
        try (VCardReader reader = new VCardReader(card.text())) {
            reader.setDefaultQuotedPrintableCharset(charset);
            VCard parsed = reader.readNext();
            return parsed == null
                    ? null
                    : new CardColumns(parsed).cells(card.without(CardColumns.TAKEN));
        }
    }
}
