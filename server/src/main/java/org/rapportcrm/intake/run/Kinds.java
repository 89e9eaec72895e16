package org.rapportcrm.intake.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** The kinds of record that files can hold, and the one for those that we do not have yet. */
@Component
public class Kinds {
    private final RecordTypes types;

    Kinds(RecordTypes types) {
        this.types = types;
    }

    public List<RecordType> known() {
        return types.all();
    }

    /** The kinds that somebody may bring in. */
    public List<RecordType> importable(Viewer viewer) {
        return known().stream().filter(type -> mayImport(viewer, type.key())).toList();
    }

    /** Rows that are only kept may be brought in by whoever may import at all. */
    static void requireImport(Viewer viewer, String kind) {
        if (!kind.equals(NoSuchKind.KEY) && !mayImport(viewer, kind)) {
            throw new NotAllowed(Permission.of(kind, Action.IMPORT));
        }
    }

    /** Taking an import back deletes what it brought, whoever it belongs to by now. */
    public static void requireRevert(Viewer viewer, String kind) {
        requireImport(viewer, kind);
        if (!mayRevert(viewer, kind)) {
            throw new NotAllowed(Permission.of(kind, Action.DELETE));
        }
    }

    /** The right that somebody lacks who would take an import of this kind back. */
    public static @Nullable Permission lackingForRevert(Viewer viewer, String kind) {
        Permission change = Permission.of("import", Action.WRITE);
        if (!viewer.may(change)) {
            return change;
        }
        if (mayRevert(viewer, kind)) {
            return null;
        }
        return Permission.of(kind, mayImport(viewer, kind) ? Action.DELETE : Action.IMPORT);
    }

    private static boolean mayRevert(Viewer viewer, String kind) {
        return kind.equals(NoSuchKind.KEY)
                || mayImport(viewer, kind)
                        && viewer.reach(Permission.of(kind, Action.DELETE)) == Reach.ALL;
    }

    /** Rows find their records among all: less than the whole reach would not bound them. */
    private static boolean mayImport(Viewer viewer, String kind) {
        return viewer.reach(Permission.of(kind, Action.IMPORT)) == Reach.ALL;
    }

    /** A mapping without the fields that a viewer may not write. */
    public Mapping writtenBy(Viewer viewer, Mapping mapping) {
        RecordType type = get(mapping.recordType());
        return mapping.feedingOnly(
                key -> type.field(key).map(field -> type.writes(viewer, field)).orElse(true));
    }

    /** A changed mapping, in which columns that are closed to the viewer stay as they were. */
    public Mapping changedBy(Viewer viewer, Mapping before, Mapping after) {
        Set<String> open = writtenBy(viewer, before).fields();
        Map<Integer, Mapping.Column> closed = new HashMap<>();
        before.columns().stream()
                .filter(column -> column.field() != null && !open.contains(column.field()))
                .forEach(column -> closed.put(column.index(), column));
        return writtenBy(viewer, after).with(column -> closed.getOrDefault(column.index(), column));
    }

    /**
     * The columns of somebody's file whose cells are closed to a viewer: those that feed fields
     * which they may not read and, in a file of somebody else, those of which nobody knows yet.
     */
    public Set<Integer> hiddenFrom(Viewer viewer, Import run) {
        RecordType type = get(run.recordType());
        boolean isOwn = viewer.id().equals(run.startedBy());
        boolean seesAll = type.fields().stream().allMatch(field -> type.reads(viewer, field));
        Set<String> read = readBy(viewer, run.mapping()).fields();
        return run.mapping().columns().stream()
                .filter(column ->
                        column.field() == null
                                ? !isOwn && !seesAll
                                : !read.contains(column.field()))
                .map(Mapping.Column::index)
                .collect(Collectors.toSet());
    }

    /** A mapping without the fields that a viewer may not read. */
    public Mapping readBy(Viewer viewer, Mapping mapping) {
        RecordType type = get(mapping.recordType());
        return mapping.feedingOnly(
                key -> type.field(key).map(field -> type.reads(viewer, field)).orElse(true));
    }

    public RecordType get(String key) {
        return key.equals(NoSuchKind.KEY) ? NoSuchKind.INSTANCE : types.get(key);
    }
}
