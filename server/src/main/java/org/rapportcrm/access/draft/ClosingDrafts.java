package org.rapportcrm.access.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.draft.Drafts.Form;
import org.rapportcrm.shared.Viewer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** A form that leads on was saved: whoever is refused gets the form back and their draft stays. */
@Component
class ClosingDrafts implements HandlerInterceptor {
    private static final String FIELD = "draft";

    private final Drafts drafts;

    ClosingDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        UUID id = uuid(request.getParameter(FIELD));
        if (HttpMethod.POST.matches(request.getMethod())
                && id != null
                && HttpStatus.valueOf(response.getStatus()).is3xxRedirection()
                && request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            drafts.close(viewer, new Form(request.getRequestURI(), id));
        }
    }

    private static @Nullable UUID uuid(@Nullable String sent) {
        try {
            return sent == null ? null : UUID.fromString(sent);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
