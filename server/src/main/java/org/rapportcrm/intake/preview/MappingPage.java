package org.rapportcrm.intake.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.mapping.CellFormat;
import org.rapportcrm.intake.mapping.Mapping.Found;
import org.rapportcrm.intake.run.Import;

/** What a file holds and how it is understood, to be looked at and changed before it comes in. */
public record MappingPage(
        Import draft,
        String source,
        List<Choice> kinds,
        @Nullable Written written,
        CellFormat format,
        List<Column> columns,
        List<Choice> fields,
        List<Kept> kept) {

    /** Something to choose, with the text that people read. */
    public record Choice(String key, String label) {}

    /**
     * How the file is written, as far as its format leaves that open: choices that it does not have
     * are empty. The rows of a replay are not written any more.
     */
    public record Written(
            String format,
            List<Choice> encodings,
            String encoding,
            List<Choice> delimiters,
            String delimiter,
            List<Choice> sheets,
            String sheet,
            boolean hasHeader,
            boolean header) {}

    /** A mapping of the same columns from before, and whether it is the one in use. */
    public record Kept(String id, String name, String usedAt, boolean inUse) {}

    /** A column with the first of its values. */
    public record Column(
            int index, String header, String sample, @Nullable String field, Found found) {
        public String icon() {
            return switch (found) {
                case BY_NAME, BY_CONTENT -> "check";
                case CHOSEN -> "user-check";
                case NOT -> "minus";
            };
        }

        public String tone() {
            return found == Found.NOT ? "rp-3" : "rp-ok";
        }

        public String whyKey() {
            return "intake.found."
                    + found.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public String path() {
        return "/imports/" + draft.id();
    }

    /** Rows that come back mended are read as the first time. */
    public boolean isSavable() {
        return isOfKnownKind() && draft.mends() == null;
    }

    public long mapped() {
        return columns.stream().filter(column -> column.field() != null).count();
    }

    public boolean isOfKnownKind() {
        return !draft.recordType().equals(org.rapportcrm.intake.run.NoSuchKind.KEY);
    }
}
