package org.rapportcrm.record.mine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Reader;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notices that somebody opened the page of a record, whatever its kind, when it is answered. */
@Component
class NoticingOpened implements HandlerInterceptor {
    private static final Pattern PAGE = Pattern.compile("/[a-z-]+/([0-9a-fA-F-]{36})");

    private final RecordTypes types;
    private final RecentRecords recent;

    NoticingOpened(RecordTypes types, RecentRecords recent) {
        this.types = types;
        this.recent = recent;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        Matcher page = PAGE.matcher(request.getRequestURI());
        if (HttpMethod.GET.matches(request.getMethod())
                && response.getStatus() == HttpStatus.OK.value()
                && page.matches()
                && Reader.of(request) == Reader.PERSON
                && request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            UUID id = UUID.fromString(page.group(1));
            types.listed().stream()
                    .filter(type -> type.table().orElseThrow().path(id).equals(page.group()))
                    .findFirst()
                    .ifPresent(type -> recent.opened(viewer, type.key(), id));
        }
    }
}
