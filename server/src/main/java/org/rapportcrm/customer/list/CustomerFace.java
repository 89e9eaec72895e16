package org.rapportcrm.customer.list;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.record.RecordFace;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** A customer in a list: name or what stands for it, below it the job and the number. */
@Component
class CustomerFace implements RecordFace {
    @Override
    public String kind() {
        return "customer";
    }

    @Override
    public String labelKey() {
        return "record.list.name";
    }

    @Override
    public List<String> fields() {
        return List.of("number", "kind", "name", "external_id", "source", "job_title");
    }

    @Override
    public Face of(SeenRecord row, Words words) {
        CustomerName name =
                new CustomerName(
                        row.id(),
                        ((Number) Objects.requireNonNull(row.value("number"))).longValue(),
                        text(row, "kind"),
                        text(row, "name"),
                        text(row, "external_id"),
                        text(row, "source"));
        String second =
                Stream.of(text(row, "job_title"), name.code())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
        return new Face(name.text(words), second, name.avatar());
    }

    private static @Nullable String text(SeenRecord row, String field) {
        return (String) row.value(field);
    }
}
