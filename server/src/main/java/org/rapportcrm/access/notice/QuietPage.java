package org.rapportcrm.access.notice;

import java.util.List;
import org.rapportcrm.access.NoticeKind;
import org.rapportcrm.web.FormErrors;

/** What somebody is told, and when not. */
public record QuietPage(QuietForm form, List<NoticeKind> kinds, String zone, FormErrors errors) {
    public boolean isTold(NoticeKind kind) {
        return form.told().contains(kind.key());
    }
}
