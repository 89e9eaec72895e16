package org.rapportcrm.access.why;

import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.USER_GRANT;

import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class WhyNotPages {
    private static final int MOST = 3;

    private final DSLContext db;

    WhyNotPages(DSLContext db) {
        this.db = db;
    }

    @GetMapping("/rights/{kind}/{action}")
    @SignedIn
    String explain(
            @PathVariable String kind,
            @PathVariable String action,
            Viewer viewer,
            Words words,
            Model model) {
        Permission permission = Permission.of(kind, action(action));
        if (words.messages().getMessage(permission.kindKey(), null, null, words.locale()) == null) {
            throw new RecordNotFound();
        }
        model.addAttribute("page", new WhyNot(permission, viewer.reach(permission), givers()));
        return "access/why/page";
    }

    private static Action action(String name) {
        return Arrays.stream(Action.values())
                .filter(action -> action.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(RecordNotFound::new);
    }

    /** Who administers users gives them their roles. */
    private List<String> givers() {
        return db.selectDistinct(APP_USER.NAME)
                .from(APP_USER)
                .join(USER_GRANT)
                .on(USER_GRANT.USER_ID.eq(APP_USER.ID))
                .where(
                        APP_USER.DISABLED_AT.isNull(),
                        APP_USER.PASSWORD_HASH.isNotNull(),
                        USER_GRANT.KIND.eq("user"),
                        USER_GRANT.ACTION.eq(Action.ADMINISTER.name()))
                .orderBy(APP_USER.NAME)
                .limit(MOST)
                .fetch(APP_USER.NAME);
    }
}
