package org.rapportcrm.intake.upload;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.Signature;

/** What somebody pasted, as a file of rows: a signature becomes one row, all else is one as is. */
final class PastedText {
    private static final String BETWEEN = " ::: ";

    private PastedText() {}

    /**
     * @param country two letters, for telephone numbers without a country code
     */
    static String asFile(String pasted, @Nullable String country) {
        return Signature.read(pasted, country).map(PastedText::row).orElse(pasted);
    }

    private static String row(Signature signature) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Name Prefix", signature.name().honorific());
        cells.put("First Name", signature.name().given());
        cells.put("Last Name", signature.name().family());
        cells.put("Company", signature.organization());
        cells.put("Job Title", signature.jobTitle());
        cells.put("Email", String.join(BETWEEN, signature.emails()));
        cells.put("Phone", String.join(BETWEEN, signature.phones()));
        cells.put("Fax", String.join(BETWEEN, signature.faxes()));
        cells.put("Website", signature.website());
        cells.put("Street", signature.address().street());
        cells.put("Postal Code", signature.address().postalCode());
        cells.put("City", signature.address().city());
        cells.put("Country", signature.address().country());
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(List.copyOf(cells.keySet()));
            csv.writeRecord(List.copyOf(cells.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
