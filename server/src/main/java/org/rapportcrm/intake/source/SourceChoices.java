package org.rapportcrm.intake.source;

import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.Alphabet;
import org.springframework.stereotype.Component;

/** What can be chosen in the form of a source. */
@Component
public class SourceChoices {
    static final List<String> KINDS = List.of("person", "organization");
    static final List<String> STAGES = List.of("prospect", "active", "lapsed", "former");

    private final DSLContext db;

    SourceChoices(DSLContext db) {
        this.db = db;
    }

    /** A department to choose. */
    public record Department(UUID id, String name) {}

    /** All choices of the form. */
    public record Choices(
            List<String> currencies,
            List<String> zones,
            List<String> kinds,
            List<String> stages,
            List<Department> departments) {
        public String kindKey(String kind) {
            return "intake.source.kind-" + kind;
        }

        public String stageKey(String stage) {
            return "intake.source.stage-" + stage;
        }
    }

    public Choices all() {
        return new Choices(
                Currency.availableCurrencies().map(Currency::getCurrencyCode).sorted().toList(),
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> zone.contains("/") || zone.equals("UTC"))
                        .filter(zone -> !zone.startsWith("Etc/"))
                        .sorted()
                        .toList(),
                KINDS,
                STAGES,
                db.select(DEPARTMENT_NAME.ID, DEPARTMENT_NAME.NAME)
                        .from(DEPARTMENT_NAME)
                        .orderBy(Alphabet.of(DEPARTMENT_NAME.NAME))
                        .fetch(row -> new Department(row.value1(), row.value2())));
    }
}
