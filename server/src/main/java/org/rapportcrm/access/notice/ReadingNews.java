package org.rapportcrm.access.notice;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapportcrm.access.NoticeKind;
import org.rapportcrm.access.NoticedRecords;
import org.rapportcrm.access.NoticedRecords.Noticed;
import org.rapportcrm.access.notice.NoticeStore.Told;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Groups what a user was told by record, and leaves out records that they may not see. */
@Component
class ReadingNews {
    private final NoticeStore notices;
    private final Preferences preferences;
    private final ObjectProvider<NoticeKind> kinds;
    private final ObjectProvider<NoticedRecords> records;
    private final Clock clock;

    ReadingNews(
            NoticeStore notices,
            Preferences preferences,
            ObjectProvider<NoticeKind> kinds,
            ObjectProvider<NoticedRecords> records,
            Clock clock) {
        this.notices = notices;
        this.preferences = preferences;
        this.kinds = kinds;
        this.records = records;
        this.clock = clock;
    }

    News of(Viewer viewer, Words words) {
        Map<String, NoticeKind> known =
                kinds.stream().collect(Collectors.toMap(NoticeKind::key, kind -> kind));
        List<Told> told =
                notices.newest(viewer.id()).stream()
                        .filter(it -> known.containsKey(it.kind()))
                        .toList();
        Map<UUID, Noticed> visible = visible(viewer, told, words);
        Map<UUID, List<Told>> groups = new LinkedHashMap<>();
        for (Told one : told) {
            if (visible.containsKey(one.record())) {
                groups.computeIfAbsent(one.record(), _ -> new ArrayList<>()).add(one);
            }
        }
        List<NewsGroup> news = new ArrayList<>();
        groups.forEach((record, its) -> {
            NoticeKind kind = known.get(its.getFirst().kind());
            Noticed noticed = visible.get(record);
            if (kind != null && noticed != null) {
                news.add(group(noticed, kind, its, words));
            }
        });
        LocalTime now = LocalTime.ofInstant(clock.instant(), viewer.zone());
        return new News(
                news,
                told.isEmpty() ? 0 : told.getFirst().position(),
                preferences.of(viewer.id()).isQuietAt(now));
    }

    private Map<UUID, Noticed> visible(Viewer viewer, List<Told> told, Words words) {
        Map<String, Set<UUID>> byType =
                told.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Told::recordType,
                                        Collectors.mapping(Told::record, Collectors.toSet())));
        Map<UUID, Noticed> visible = new HashMap<>();
        records.forEach(type -> {
            Set<UUID> ids = byType.get(type.recordType());
            if (ids != null) {
                visible.putAll(type.visibleTo(viewer, ids, words));
            }
        });
        return visible;
    }

    private static NewsGroup group(Noticed noticed, NoticeKind kind, List<Told> its, Words words) {
        Told newest = its.getFirst();
        return new NewsGroup(
                newest.record(),
                noticed.title(),
                noticed.path(),
                kind.icon(),
                words.text(kind.textKey(), (Object[]) newest.arguments()),
                newest.at(),
                its.size(),
                (int) its.stream().filter(it -> it.seenAt() == null).count());
    }
}
