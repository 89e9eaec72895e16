package org.rapportcrm.access.why;

import java.util.List;
import java.util.Locale;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.web.Shell;

/**
 * A right that somebody lacks or that does not reach far enough.
 *
 * @param reach how far it goes for them
 * @param givers who can give it, by name
 */
public record WhyNot(Permission permission, Reach reach, List<String> givers) {
    public String right(Shell shell) {
        return shell.text(
                "access.right",
                shell.text(permission.kindKey()),
                shell.text(permission.actionKey()));
    }

    /** What is missing, in words. */
    public String missing(Shell shell) {
        return switch (reach) {
            case NONE -> shell.text("access.why.none", right(shell));
            case ALL -> shell.text("access.why.held", right(shell));
            case OWN, TEAM, DEPARTMENT ->
                    shell.text(
                            "access.why.reach",
                            right(shell),
                            shell.text("access.reach." + reach.name().toLowerCase(Locale.ROOT)));
        };
    }

    public String help(Shell shell) {
        if (reach == Reach.ALL) {
            return shell.text("access.why.else");
        }
        return givers.isEmpty()
                ? shell.text("access.why.nobody")
                : shell.text("access.why.givers", shell.words().list(givers));
    }
}
