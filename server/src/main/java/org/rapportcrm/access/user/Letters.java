package org.rapportcrm.access.user;

import org.rapportcrm.access.Postman.Letter;
import org.rapportcrm.access.link.OneTimeLinks;
import org.rapportcrm.access.link.Purpose;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.web.BaseUrl;
import org.springframework.stereotype.Component;

/** The letter with a link by which a user chooses a password. */
@Component
class Letters {
    private final OneTimeLinks links;
    private final BaseUrl baseUrl;

    Letters(OneTimeLinks links, BaseUrl baseUrl) {
        this.links = links;
        this.baseUrl = baseUrl;
    }

    /** An invitation until there is a password, a reset from then on. */
    Letter of(UserRow user) {
        return switch (user.state()) {
            case INVITED -> letter(user, Purpose.INVITATION, "invitation");
            case ACTIVE -> letter(user, Purpose.RESET, "reset");
            case DISABLED -> throw new RecordNotFound();
        };
    }

    private Letter letter(UserRow user, Purpose purpose, String word) {
        String path = "/" + word + "/" + links.issue(purpose, user.id()).value();
        return new Letter(
                user.email(),
                user.name(),
                "access." + word + ".subject",
                "access." + word + ".body",
                baseUrl.of(path));
    }
}
