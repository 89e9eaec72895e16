package org.rapportcrm.oracle;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.link.OneTimeLinks;
import org.rapportcrm.access.link.Purpose;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.intake.mapping.CellFormat;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;

/** What belongs to the organization and to nobody in it. */
final class CommonRecords {
    static final String LOGO = "0".repeat(32);
    static final UUID NOTICED = new UUID(7, 8);
    static final String STAGE = "00000000-0000-7000-8000-000000000111";
    private static final String HOLIDAY = "2026-12-25";
    private static final String CURRENCY = "CHF";

    final UUID source;
    private final UUID calendar = UUID.randomUUID();
    private final UUID draft;
    private final UUID uma;
    private final UUID emptyRole;
    private final UUID emptyDepartment;
    private final UUID smallTeam;
    private final String invitation;
    private final String reset;
    private final UUID foreignSession;
    private final UUID sessionOfUma;
    private final UUID foreignPasskey;
    private final UUID foreignToken;
    private final UUID provider = UuidV7.next();
    private final UUID field = UuidV7.next();
    private final Company company;
    private final DSLContext db;

    CommonRecords(
            DSLContext db,
            Company company,
            Sources sources,
            ImportStore imports,
            OneTimeLinks links) {
        this.company = company;
        this.db = db;
        SourceDefaults shop =
                new SourceDefaults("Shop", "EUR", ZoneOffset.UTC, "AT", null, null, null, null);
        source = sources.add(shop, Author.of(Viewer.house("test"))).id();
        draft = draft(imports);
        uma = company.user("Uma Pohl", null, null);
        organization(db);
        emptyRole = company.role("Nothing yet", Map.of(), Reach.NONE);
        emptyDepartment = company.department("Nobody yet");
        smallTeam = company.team("One", null);
        db.execute("insert into access.team_member values ({0}, {1})", smallTeam, uma);
        UUID ivo = company.user("Ivo Brandt", null, null);
        db.execute("update access.app_user set password_hash = null where id = {0}", ivo);
        invitation = links.issue(Purpose.INVITATION, ivo).value();
        reset = links.issue(Purpose.RESET, company.user("Rita Stein", null, null)).value();
        foreignSession = company.session(company.frank);
        sessionOfUma = company.session(uma);
        db.execute(
                """
                insert into access.provider (id, label, issuer, client_id)
                values ({0}, 'Calder ID', 'https://login.calder.example', 'rapport')\
                """,
                provider);
        foreignPasskey = company.passkey(company.frank);
        foreignToken = company.token(company.frank);
    }

    String id(Named named, Caller caller, Whose whose) {
        return switch (named) {
            case SESSION ->
                    (whose == Whose.OWN ? company.session(caller.id()) : foreignSession).toString();
            case VIEW -> view(whose == Whose.OWN ? caller.id() : company.frank).toString();
            case REMINDER -> reminder(whose == Whose.OWN ? caller.id() : company.frank).toString();
            case BULK -> bulk(whose == Whose.OWN ? caller.id() : company.frank).toString();
            case SESSION_OF_USER -> sessionOfUma.toString();
            case PASSKEY ->
                    (whose == Whose.OWN ? company.passkey(caller.id()) : foreignPasskey).toString();
            case TOKEN ->
                    (whose == Whose.OWN ? company.token(caller.id()) : foreignToken).toString();
            case TOKEN_OF_USER -> foreignToken.toString();
            case PROVIDER -> provider.toString();
            case AWAY -> new UUID(7, 7).toString();
            case IMPORT -> draft.toString();
            case SOURCE -> source.toString();
            case USER, MEMBER -> uma.toString();
            case TEAM -> smallTeam.toString();
            case DEPARTMENT -> emptyDepartment.toString();
            case ROLE -> emptyRole.toString();
            case FIELD -> field.toString();
            case CALENDAR -> calendar.toString();
            case HOLIDAY -> HOLIDAY;
            case CURRENCY -> CURRENCY;
            case PIPELINE -> "00000000-0000-7000-8000-000000000101";
            case STAGE -> STAGE;
            case QUEUE -> "00000000-0000-7000-8000-000000000211";
            case STATUS -> ServiceCases.STATUS;
            case INVITATION -> invitation;
            case RESET -> reset;
            default -> throw new IllegalArgumentException(named.name());
        };
    }

    private UUID reminder(UUID user) {
        UUID id = UuidV7.next();
        db.execute(
                """
                insert into interaction.reminder (id, user_id, kind, record_id, condition, due_at, created_at)
                values ({0}, {1}, 'customer', {0}, 'always', now(), now())\
                """,
                id, user);
        return id;
    }

    private UUID view(UUID owner) {
        UUID id = UuidV7.next();
        db.execute(
                """
                insert into record.view (id, kind, name, owner_id, settings, created_at, updated_at)
                values ({0}, 'customer', 'Mine', {1}, '{"filter": {"all": []}, "sort": "name"}', now(), now())\
                """,
                id, owner);
        return id;
    }

    private UUID bulk(UUID owner) {
        UUID id = UuidV7.next();
        db.execute(
                """
                insert into record.bulk_work (id, kind, action, said, started_by, started_at, state, journal_from)
                values ({0}, 'customer', 'tag', '{}', {1}, now(), 'done', 0)\
                """,
                id, owner);
        return id;
    }

    private void organization(DSLContext db) {
        db.execute(
                """
                insert into record.custom_field (id, kind, key, type, labels, place, created_at)
                values ({0}, 'customer', 'x_budget', 'money', '{"en": "Budget"}', 10, now())\
                """,
                field);
        db.execute(
                "insert into access.calendar (id, name, zone) values ({0}, 'Store', 'UTC')",
                calendar);
        db.execute(
                "insert into access.holiday (calendar_id, day, name) values ({0}, {1}::date, 'Christmas')",
                calendar, HOLIDAY);
        db.execute("insert into access.organization (name) values ('Calder Coffee')");
        db.execute("insert into access.currency (code) values ({0})", CURRENCY);
        db.execute("insert into access.currency_pair values ({0}, 'EUR')", CURRENCY);
        db.execute(
                "insert into access.exchange_rate (base, quote, day, rate, origin) values ({0}, 'EUR', '2026-11-22', 1, 'hand')",
                CURRENCY);
        db.execute(
                "insert into access.logo (hash, media_type, content) values ({0}, 'image/png', '')",
                LOGO);
    }

    /** Rows of the ledger, so that giving it up deletes no file. */
    private UUID draft(ImportStore imports) {
        Mapping mapping =
                new Mapping(
                        "customer",
                        null,
                        List.of(
                                new Mapping.Column(
                                        0, "Name", "name", Mapping.Found.BY_NAME, false)),
                        CellFormat.USUAL,
                        List.of());
        UUID before =
                imports.add(
                        new ImportStore.Arrival(
                                source,
                                "old.csv",
                                new Import.Content(null, null, null, 0),
                                company.frank),
                        mapping,
                        Import.State.DONE);
        return imports.add(
                new ImportStore.Arrival(
                        source,
                        "old.csv",
                        new Import.Content(null, before, null, 0),
                        company.frank),
                mapping,
                Import.State.DRAFT);
    }
}
