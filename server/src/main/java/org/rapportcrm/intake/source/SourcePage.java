package org.rapportcrm.intake.source;

import java.util.UUID;
import org.rapportcrm.intake.source.SourceChoices.Choices;
import org.rapportcrm.web.FormErrors;

/** A source with what its rows mean where they do not say. */
public record SourcePage(UUID id, SourceForm form, Choices choices, FormErrors errors) {}
