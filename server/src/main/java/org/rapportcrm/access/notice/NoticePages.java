package org.rapportcrm.access.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

@Controller
@SignedIn
class NoticePages {
    private static final String PLACE = "redirect:/notices";

    private final ReadingNews news;
    private final NoticeStore notices;

    NoticePages(ReadingNews news, NoticeStore notices) {
        this.news = news;
        this.notices = notices;
    }

    @GetMapping("/notices")
    ModelAndView page(Viewer viewer, Words words) {
        return new ModelAndView("access/notice/page", "news", news.of(viewer, words));
    }

    /** What the bell shows, asked again and again by one page of each browser. */
    @GetMapping("/notices/news")
    @Nullable ModelAndView bell(Viewer viewer, Words words, WebRequest request) {
        News now = news.of(viewer, words);
        return request.checkNotModified(now.tag())
                ? null
                : new ModelAndView("access/notice/bell", "news", now);
    }

    @PostMapping("/notices/seen")
    String seeAll(@RequestParam(defaultValue = "0") long until, Viewer viewer) {
        notices.seeAll(viewer.id(), until);
        return PLACE;
    }

    @PostMapping("/notices/{record}/seen")
    String see(@PathVariable UUID record, Viewer viewer) {
        notices.see(viewer.id(), record);
        return PLACE;
    }
}
