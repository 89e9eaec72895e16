package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListPage.ColumnChoice;
import org.rapportcrm.record.list.ListPage.ColumnMenu;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.springframework.stereotype.Component;

/** Which columns stand in a table and in which order, and which could. */
@Component
class ColumnChoices {
    private final ListColumns columns;

    ColumnChoices(ListColumns columns) {
        this.columns = columns;
    }

    ColumnMenu menu(Asked asked, List<Shown> shown) {
        List<String> keys = shown.stream().map(Shown::key).toList();
        List<ColumnChoice> choices = new ArrayList<>();
        for (Shown one : shown) {
            int at = keys.indexOf(one.key());
            choices.add(
                    new ColumnChoice(
                            asked.words().text(one.labelKey()),
                            true,
                            path(asked, without(keys, one.key())),
                            at == 0 ? null : path(asked, swapped(keys, at - 1)),
                            at == keys.size() - 1 ? null : path(asked, swapped(keys, at))));
        }
        for (Shown one : columns.choosable(asked.type(), asked.viewer())) {
            if (!keys.contains(one.key())) {
                List<String> more = new ArrayList<>(keys);
                more.add(one.key());
                choices.add(
                        new ColumnChoice(
                                asked.words().text(one.labelKey()),
                                false,
                                path(asked, more),
                                null,
                                null));
            }
        }
        return new ColumnMenu(choices, unsized(asked, keys));
    }

    private static @Nullable String unsized(Asked asked, List<String> keys) {
        Columns now = asked.settings().columns();
        return now.widths().isEmpty()
                ? null
                : asked.query().columns(now.keys(keys).unsized()).path(asked.path());
    }

    private static String path(Asked asked, List<String> keys) {
        return asked.query().columns(asked.settings().columns().keys(keys)).path(asked.path());
    }

    private static List<String> without(List<String> keys, String key) {
        return keys.stream().filter(one -> !one.equals(key)).toList();
    }

    /** A column changes places with the one behind it. */
    private static List<String> swapped(List<String> keys, int at) {
        List<String> other = new ArrayList<>(keys);
        other.add(at, other.remove(at + 1));
        return other;
    }
}
