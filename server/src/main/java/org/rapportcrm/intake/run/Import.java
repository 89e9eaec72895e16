package org.rapportcrm.intake.run;

import java.nio.file.Path;
import java.util.UUID;
import org.rapportcrm.intake.mapping.Mapping;

/** One file on its way in, with the mapping that was agreed for it. */
public record Import(
        UUID id,
        UUID sourceId,
        String recordType,
        Path file,
        Mapping mapping,
        UUID startedBy,
        Progress progress) {}
