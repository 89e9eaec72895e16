package org.rapportcrm.access.setup;

import static org.rapportcrm.access.db.Tables.ORGANIZATION;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.Organization;
import org.rapportcrm.access.SetUp;
import org.rapportcrm.access.link.OneTimeLinks;
import org.rapportcrm.access.link.Purpose;
import org.rapportcrm.access.password.ChoosingPasswords;
import org.rapportcrm.access.role.BuiltInRole;
import org.rapportcrm.access.user.NewUser;
import org.rapportcrm.access.user.UserStore;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator, once. From then on the organization has its name, which nothing
 * takes away, and setup is a page that does not exist.
 */
@Component
class SettingUp {
    /** Any number that no other advisory lock uses. */
    private static final long LOCK = 0x5e7;

    private final DSLContext db;
    private final OneTimeLinks links;
    private final ChoosingPasswords choosing;
    private final UserStore users;
    private final Organization organization;
    private final ApplicationEventPublisher events;

    SettingUp(
            DSLContext db,
            OneTimeLinks links,
            ChoosingPasswords choosing,
            UserStore users,
            Organization organization,
            ApplicationEventPublisher events) {
        this.db = db;
        this.links = links;
        this.choosing = choosing;
        this.users = users;
        this.organization = organization;
        this.events = events;
    }

    boolean isDone() {
        return db.fetchExists(ORGANIZATION);
    }

    void mustBeOpen(Secret link) {
        if (isDone() || !links.isGood(Purpose.SETUP, link)) {
            throw new RecordNotFound();
        }
    }

    Optional<String> objection(SetupForm form) {
        return choosing.objection(form.password(), form.name(), form.email(), form.organization());
    }

    UUID setUp(Secret link, SetupForm form, Locale locale) {
        return choosing.choose(
                form.password(), () -> mustBeOpen(link), () -> firstUser(link, form, locale));
    }

    private UUID firstUser(Secret link, SetupForm form, Locale locale) {
        db.execute("select pg_advisory_xact_lock(?)", LOCK);
        mustBeOpen(link);
        links.use(Purpose.SETUP, link);
        organization.found(form.organization(), locale);
        UUID id = UuidV7.next();
        NewUser user =
                new NewUser(
                        form.name(),
                        form.email(),
                        null,
                        locale,
                        ZoneId.systemDefault(),
                        List.of(BuiltInRole.ADMINISTRATOR));
        Viewer administrator = user.asViewer(id);
        users.add(id, user, Author.of(administrator));
        events.publishEvent(new SetUp(administrator));
        return id;
    }
}
