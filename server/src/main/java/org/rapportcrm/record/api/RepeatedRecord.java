package org.rapportcrm.record.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.RepeatedAnswer;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.WireJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** A record that was made, or that something was done with, is answered a second time. */
@Component
class RepeatedRecord implements RepeatedAnswer {
    private static final Pattern PATH =
            Pattern.compile(ApiRoutes.ROOT + "([a-z_-]+)(/[^/]+/actions/[^/]+)?");
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};

    private final RecordTypes types;
    private final RecordReads reads;

    RepeatedRecord(RecordTypes types, RecordReads reads) {
        this.types = types;
        this.reads = reads;
    }

    @Override
    public Optional<byte[]> again(String path, byte[] body, Viewer viewer) {
        Matcher asked = PATH.matcher(path);
        return asked.matches()
                ? types.listed().stream()
                        .filter(type -> type.plural().equals(asked.group(1)))
                        .findFirst()
                        .map(type -> readable(type, body, viewer))
                : Optional.empty();
    }

    private byte[] readable(RecordType type, byte[] body, Viewer viewer) {
        Map<String, @Nullable Object> json = WireJson.MAPPER.readValue(body, FIELDS);
        UUID id = UUID.fromString(String.valueOf(json.get("id")));
        Set<String> fields =
                isSeen(type, id, viewer)
                        ? ApiQuery.readable(type, viewer).stream()
                                .map(RecordField::key)
                                .collect(Collectors.toSet())
                        : Set.of();
        boolean any = json.keySet().removeIf(key -> !key.equals("id") && !fields.contains(key));
        return any ? WireJson.MAPPER.writeValueAsBytes(json) : body;
    }

    private boolean isSeen(RecordType type, UUID id, Viewer viewer) {
        return viewer.may(type.key(), Action.READ)
                && reads.byIds(type, List.of(id), List.of(), viewer).containsKey(id);
    }
}
