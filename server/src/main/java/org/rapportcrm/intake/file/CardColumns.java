package org.rapportcrm.intake.file;

import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Email;
import ezvcard.property.Kind;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card as the cells of a row, under the names that address books export them by, so that mappings
 * are guessed as for those. Several values in a cell are parted as Google does.
 */
record CardColumns(VCard card) {
    private static final String BETWEEN = " ::: ";

    /** Everything else that a card says, as it came. */
    private static final String REST = "…";

    static final List<String> HEADER =
            List.of(
                    "UID",
                    "Type",
                    "Display Name",
                    "Name Prefix",
                    "First Name",
                    "Middle Name",
                    "Last Name",
                    "Name Suffix",
                    "Company",
                    "Organization Unit",
                    "Job Title",
                    "Email Home",
                    "Email Work",
                    "Email Other",
                    "Mobile Phone",
                    "Home Phone",
                    "Business Phone",
                    "Primary Phone",
                    "Other Phone",
                    "Car Phone",
                    "Pager",
                    "Home Fax",
                    "Business Fax",
                    "Street",
                    "Postal Code",
                    "City",
                    "State",
                    "Country",
                    "Further Address",
                    "Website",
                    "Birthday",
                    "Language",
                    "Categories",
                    "Notes",
                    REST);

    /** Properties that have their columns, and those that no row has use for. */
    static final List<String> TAKEN =
            List.of(
                    "BEGIN",
                    "END",
                    "VERSION",
                    "PRODID",
                    "REV",
                    "UID",
                    "KIND",
                    "FN",
                    "N",
                    "ORG",
                    "TITLE",
                    "EMAIL",
                    "TEL",
                    "ADR",
                    "LABEL",
                    "URL",
                    "BDAY",
                    "LANG",
                    "CATEGORIES",
                    "NOTE",
                    "PHOTO",
                    "LOGO",
                    "SOUND",
                    "KEY",
                    "X-ABSHOWAS");

    /** The text of a card that cannot be read, in the last column. */
    static List<String> broken(String text) {
        List<String> cells = new ArrayList<>(Collections.nCopies(HEADER.size() - 1, ""));
        cells.add(text);
        return cells;
    }

    List<String> cells(String rest) {
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, "UID", card.getUid() == null ? null : card.getUid().getValue());
        put(cells, "Type", type());
        names(cells);
        emails(cells);
        phones(cells);
        addresses(cells);
        put(cells, "Website", several(card.getUrls(), TextProperty::getValue));
        put(cells, "Birthday", birthday());
        put(
                cells,
                "Language",
                several(card.getLanguages().stream().limit(1).toList(), TextProperty::getValue));
        put(
                cells,
                "Categories",
                card.getCategoriesList().stream()
                        .flatMap(list -> list.getValues().stream())
                        .collect(Collectors.joining(BETWEEN)));
        put(cells, "Notes", joined(card.getNotes().stream().map(TextProperty::getValue), "\n"));
        put(cells, REST, rest);
        return HEADER.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    private String type() {
        Kind kind = card.getKind();
        boolean company =
                card.getExtendedProperties("X-ABShowAs").stream()
                        .anyMatch(shown -> "COMPANY".equalsIgnoreCase(shown.getValue()));
        return company || kind != null && kind.isOrg() ? "organization" : "";
    }

    private void names(Map<String, String> cells) {
        StructuredName name = card.getStructuredName();
        if (name != null) {
            put(cells, "Name Prefix", joined(name.getPrefixes().stream(), " "));
            put(cells, "First Name", name.getGiven());
            put(cells, "Middle Name", joined(name.getAdditionalNames().stream(), " "));
            put(cells, "Last Name", name.getFamily());
            put(cells, "Name Suffix", joined(name.getSuffixes().stream(), " "));
        }
        String full = card.getFormattedName() == null ? "" : card.getFormattedName().getValue();
        boolean isAddress =
                card.getEmails().stream()
                        .anyMatch(mail -> full != null && full.equals(mail.getValue()));
        // who has no name is shown by an address; that does not make it one
        put(cells, "Display Name", isAddress ? null : full);
        if (card.getOrganization() != null) {
            List<String> parts = card.getOrganization().getValues();
            put(cells, "Company", parts.isEmpty() ? null : parts.getFirst());
            put(cells, "Organization Unit", joined(parts.stream().skip(1), ", "));
        }
        put(
                cells,
                "Job Title",
                several(card.getTitles().stream().limit(1).toList(), TextProperty::getValue));
    }

    private void emails(Map<String, String> cells) {
        for (Email mail : preferred(card.getEmails())) {
            List<String> types = types(mail);
            String column =
                    types.contains("home")
                            ? "Email Home"
                            : types.contains("work") ? "Email Work" : "Email Other";
            add(cells, column, mail.getValue());
        }
    }

    private void phones(Map<String, String> cells) {
        for (Telephone phone : preferred(card.getTelephoneNumbers())) {
            String number = phone.getUri() == null ? phone.getText() : phone.getUri().getNumber();
            String column = PhoneColumn.of(types(phone));
            if (column != null) {
                add(cells, column, number);
            }
        }
    }

    private void addresses(Map<String, String> cells) {
        List<Address> addresses = preferred(card.getAddresses());
        for (int i = 0; i < addresses.size(); i++) {
            Address address = addresses.get(i);
            String street =
                    joined(
                            Stream.of(
                                    address.getPoBox(),
                                    address.getExtendedAddressFull(),
                                    address.getStreetAddressFull()),
                            ", ");
            if (i == 0) {
                put(cells, "Street", street);
                put(cells, "Postal Code", address.getPostalCode());
                put(cells, "City", address.getLocality());
                put(cells, "State", address.getRegion());
                put(cells, "Country", address.getCountry());
            } else {
                add(
                        cells,
                        "Further Address",
                        joined(
                                Stream.of(
                                        street,
                                        address.getLocality(),
                                        address.getRegion(),
                                        address.getPostalCode(),
                                        address.getCountry()),
                                ", "));
            }
        }
    }

    /** Without a year it is none that a calendar knows. */
    private @Nullable String birthday() {
        Birthday birthday = card.getBirthday();
        Temporal date = birthday == null ? null : birthday.getDate();
        return date != null && date.isSupported(ChronoField.EPOCH_DAY)
                ? LocalDate.from(date).toString()
                : null;
    }

    private static List<String> types(VCardProperty property) {
        return property.getParameters().getTypes().stream()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The preferred ones first, the others in their order. */
    private static <P extends VCardProperty> List<P> preferred(List<P> properties) {
        return properties.stream()
                .sorted(java.util.Comparator.comparing(property -> !isPreferred(property)))
                .toList();
    }

    private static boolean isPreferred(VCardProperty property) {
        return types(property).contains(TelephoneType.PREF.getValue())
                || property.getParameters().getPref() != null;
    }

    private static <P> String several(List<P> properties, Function<P, @Nullable String> value) {
        return joined(properties.stream().map(value), BETWEEN);
    }

    private static String joined(Stream<? extends @Nullable String> parts, String between) {
        return parts.filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }

    private static void put(Map<String, String> cells, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            cells.put(column, value.strip());
        }
    }

    private static void add(Map<String, String> cells, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            cells.merge(column, value.strip(), (before, added) -> before + BETWEEN + added);
        }
    }
}
