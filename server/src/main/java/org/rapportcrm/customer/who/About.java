package org.rapportcrm.customer.who;

import static org.jooq.impl.DSL.field;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.access.view.Tables.TEAM_NAME;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/** What is known of a customer, and from where. */
public record About(
        CustomerName name,
        @Nullable String honorific,
        @Nullable String jobTitle,
        @Nullable LocalDate birthday,
        @Nullable String language,
        Home home,
        Place place,
        @Nullable String note,
        Instant since,
        Origins origins,
        List<Added> added,
        Set<String> changeable) {
    /** Fields that are changed where they stand, by the labels of their facts. */
    private static final Map<String, String> WHERE_IT_STANDS =
            Map.of(
                    "customer.fact.honorific", "honorific",
                    "customer.fact.job-title", "job_title",
                    "customer.fact.city", "city",
                    "customer.fact.country", "country",
                    "customer.fact.language", "language",
                    "customer.fact.birthday", "birthday");

    private static final String OF_FIELDS = "customer.field.";

    static final Field<Boolean> CHANGEABLE = field("changeable", Boolean.class);

    /** Where the customer is at home. */
    public record Home(@Nullable String city, @Nullable String country, @Nullable String zone) {}

    /** What the customer is to us, and who of us is in charge beside the owner. */
    public record Place(List<String> roles, @Nullable String team, @Nullable String department) {
        String rolesText(Words words) {
            return roles.stream()
                    .map(role -> words.text("customer.role." + role))
                    .collect(Collectors.joining(", "));
        }
    }

    /** What stands in a field that an administrator added. */
    public record Added(RecordField field, @Nullable Object kept, CellTexts texts) {
        String text() {
            return texts.ofKept(field, kept);
        }

        /** Of a customer whom it names, as far as the reader knows them. */
        @Nullable String path() {
            return NamesOf.named(field, kept)
                    .filter(id -> field.type() == FieldType.CUSTOMER && texts.knows(field, id))
                    .map(id -> "/customers/" + id)
                    .orElse(null);
        }
    }

    /** Which id a source has for the customer. */
    public record KnownAs(String source, String externalId) {
        String text() {
            return externalId + ", " + source;
        }
    }

    /**
     * One thing that is known, in the reader's words.
     *
     * @param path of the page of whom it names
     */
    public record Fact(String labelKey, String value, @Nullable String path) {
        /** The field behind it, for those that are changed where they stand. */
        public @Nullable String field() {
            int added = labelKey.lastIndexOf('.' + AddedValues.MARK);
            return added < 0 ? WHERE_IT_STANDS.get(labelKey) : labelKey.substring(added + 1);
        }

        /** The field whose sources are told; null for what is none. */
        public @Nullable String told() {
            if (labelKey.equals("customer.fact.name")) {
                return "name";
            }
            return labelKey.startsWith(OF_FIELDS)
                    ? labelKey.substring(OF_FIELDS.length()).replace('-', '_')
                    : field();
        }
    }

    /** From where all this is known. */
    public record Origins(List<KnownAs> sources, Lineage lineage) {}

    /**
     * @param fields that were added and that the viewer may read
     */
    static About of(
            Record row, Origins origins, List<RecordField> fields, Viewer viewer, CellTexts texts) {
        Map<String, Object> kept = kept(row);
        return new About(
                CustomerName.of(row, CUSTOMER_),
                row.get(CUSTOMER_.HONORIFIC),
                row.get(CUSTOMER_.JOB_TITLE),
                row.get(CUSTOMER_.BIRTHDAY),
                row.get(CUSTOMER_.LANGUAGE),
                new Home(
                        row.get(CUSTOMER_.CITY),
                        row.get(CUSTOMER_.COUNTRY),
                        row.get(CUSTOMER_.ZONE)),
                new Place(
                        roles(row.get(CUSTOMER_.ROLES)),
                        row.get(TEAM_NAME.NAME),
                        row.get(DEPARTMENT_NAME.NAME)),
                row.get(CUSTOMER_.NOTE),
                row.get(CUSTOMER_.CREATED_AT),
                origins,
                fields.stream()
                        .map(field -> new Added(field, kept.get(field.key()), texts))
                        .toList(),
                Boolean.TRUE.equals(row.get(CHANGEABLE)) ? changeable(fields, viewer) : Set.of());
    }

    /** The values of added fields. */
    static Map<String, Object> kept(Record row) {
        return AddedValues.read(row.get(CUSTOMER_.CUSTOM).data());
    }

    private static List<String> roles(String @Nullable [] roles) {
        return roles == null ? List.of() : List.of(roles);
    }

    private static Set<String> changeable(List<RecordField> fields, Viewer viewer) {
        return Stream.concat(
                        WHERE_IT_STANDS.values().stream(), fields.stream().map(RecordField::key))
                .filter(field -> SeenFields.isWrittenBy(viewer, field))
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<KnownAs> sources() {
        return origins.sources();
    }

    public Lineage lineage() {
        return origins.lineage();
    }

    /** Whether somebody set it and the reader may give it back to the rules. */
    public boolean canRelease(Fact fact) {
        return canChange(fact) && lineage().isSetByHand(fact.told());
    }

    public boolean canChange(Fact fact) {
        String field = fact.field();
        return field != null && changeable.contains(field);
    }

    public List<Fact> facts(Words words) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "customer.fact.name", name.name());
        add(facts, "customer.fact.honorific", honorific);
        add(facts, "customer.fact.job-title", jobTitle);
        add(facts, "customer.fact.city", home.city());
        add(facts, "customer.fact.country", in(home.country(), words.locale()));
        add(facts, "customer.fact.language", spoken(words.locale()));
        add(facts, "customer.fact.birthday", birthday == null ? null : words.date(birthday));
        add(facts, "customer.field.zone", home.zone());
        add(facts, "customer.field.roles", place.rolesText(words));
        add(facts, "customer.field.team", place.team());
        add(facts, "customer.field.department", place.department());
        added.forEach(one -> add(facts, one.field().labelKey(), one.text(), one.path()));
        add(facts, "customer.fact.number", name.code());
        sources().forEach(known -> add(facts, "customer.fact.known-as", known.text()));
        return facts;
    }

    private @Nullable String spoken(Locale reader) {
        return language == null ? null : Locale.forLanguageTag(language).getDisplayLanguage(reader);
    }

    private static @Nullable String in(@Nullable String country, Locale reader) {
        return country == null ? null : Countries.name(country, reader);
    }

    private static void add(List<Fact> facts, String labelKey, @Nullable String value) {
        add(facts, labelKey, value, null);
    }

    private static void add(
            List<Fact> facts, String labelKey, @Nullable String value, @Nullable String path) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(labelKey, value, path));
        }
    }
}
