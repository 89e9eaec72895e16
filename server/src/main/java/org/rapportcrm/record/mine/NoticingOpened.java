package org.rapportcrm.record.mine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.OpenRecord;
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
        if (HttpMethod.GET.matches(request.getMethod())
                && response.getStatus() == HttpStatus.OK.value()
                && Reader.of(request) == Reader.PERSON
                && request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            OpenRecord.at(request.getRequestURI(), types)
                    .ifPresent(open -> recent.opened(viewer, open.type().key(), open.id()));
        }
    }
}
