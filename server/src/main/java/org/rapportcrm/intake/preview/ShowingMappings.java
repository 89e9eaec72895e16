package org.rapportcrm.intake.preview;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.intake.file.FileForm;
import org.rapportcrm.intake.file.TextEncoding;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.intake.mapping.Sample;
import org.rapportcrm.intake.preview.MappingPage.Choice;
import org.rapportcrm.intake.preview.MappingPage.Column;
import org.rapportcrm.intake.preview.MappingPage.Written;
import org.rapportcrm.intake.run.DraftingImports;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.Kinds;
import org.rapportcrm.intake.run.NoSuchKind;
import org.rapportcrm.intake.run.Shown;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Puts a draft together for its page. */
@Component
class ShowingMappings {
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 80;

    private final DraftingImports drafts;
    private final Sources sources;
    private final Kinds kinds;

    ShowingMappings(DraftingImports drafts, Sources sources, Kinds kinds) {
        this.drafts = drafts;
        this.sources = sources;
        this.kinds = kinds;
    }

    MappingPage page(Import draft, Viewer viewer, Words words) {
        Sample sample = drafts.sample(draft);
        Mapping mapping = draft.mapping();
        List<Choice> fields =
                kinds.get(draft.recordType()).fields().stream()
                        .map(field -> new Choice(field.key(), words.text(field.labelKey())))
                        .toList();
        return new MappingPage(
                draft,
                sources.get(draft.sourceId()).name(),
                kinds(viewer, words),
                mapping.form() == null ? null : written(mapping.form(), words),
                mapping.format(),
                mapping.columns().stream().map(it -> column(it, sample, words)).toList(),
                fields);
    }

    private List<Choice> kinds(Viewer viewer, Words words) {
        return Stream.concat(
                        kinds.importable(viewer).stream()
                                .map(type ->
                                        new Choice(type.key(), words.text(type.labelKey() + "s"))),
                        Stream.of(new Choice(NoSuchKind.KEY, words.text("intake.kind.unknown"))))
                .toList();
    }

    private static Column column(Mapping.Column column, Sample sample, Words words) {
        String header =
                column.header().isBlank()
                        ? words.text("intake.column", column.index() + 1)
                        : Shown.shortened(column.header(), LONGEST_SAMPLE);
        String values =
                sample.cells(column.index()).stream()
                        .distinct()
                        .limit(SAMPLES)
                        .collect(Collectors.joining(" · "));
        return new Column(
                column.index(),
                header,
                Shown.shortened(values, LONGEST_SAMPLE),
                column.field(),
                column.found());
    }

    private static Written written(@Nullable FileForm form, Words words) {
        FileForm known = java.util.Objects.requireNonNull(form);
        return new Written(
                Arrays.stream(TextEncoding.values())
                        .map(encoding -> new Choice(encoding.name(), encoding.label()))
                        .toList(),
                known.encoding().name(),
                Arrays.stream(DelimiterChoice.values())
                        .map(it -> new Choice(it.name(), words.text(it.labelKey())))
                        .toList(),
                DelimiterChoice.of(known.delimiter()),
                known.header());
    }
}
