package org.rapportcrm.intake.preview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.intake.file.FileForm;
import org.rapportcrm.intake.file.FileFormat;
import org.rapportcrm.intake.file.TextEncoding;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.intake.mapping.Sample;
import org.rapportcrm.intake.preview.MappingPage.Choice;
import org.rapportcrm.intake.preview.MappingPage.Column;
import org.rapportcrm.intake.preview.MappingPage.Kept;
import org.rapportcrm.intake.preview.MappingPage.Written;
import org.rapportcrm.intake.run.DraftingImports;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.Kinds;
import org.rapportcrm.intake.run.NoSuchKind;
import org.rapportcrm.intake.run.SavedMappings;
import org.rapportcrm.intake.run.Shown;
import org.rapportcrm.record.RecordType;
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
    private final SavedMappings saved;

    ShowingMappings(DraftingImports drafts, Sources sources, Kinds kinds, SavedMappings saved) {
        this.saved = saved;
        this.drafts = drafts;
        this.sources = sources;
        this.kinds = kinds;
    }

    MappingPage page(Import draft, Viewer viewer, Words words) {
        Sample sample = drafts.sample(draft);
        RecordType type = kinds.get(draft.recordType());
        Mapping mapping = kinds.writtenBy(viewer, draft.mapping());
        List<Choice> fields =
                type.landed().stream()
                        .filter(field -> type.writes(viewer, field))
                        .map(field -> new Choice(field.key(), words.text(field.labelKey())))
                        .toList();
        return new MappingPage(
                draft,
                sources.get(draft.sourceId()).name(),
                kinds(viewer, words),
                mapping.form() == null ? null : written(mapping.form(), sample.sheets(), words),
                mapping.format(),
                columns(draft, viewer, sample, words),
                fields,
                kept(draft, words));
    }

    private List<Kept> kept(Import draft, Words words) {
        Mapping mapping = draft.mapping();
        return saved.of(draft.sourceId(), mapping.header()).stream()
                .map(it ->
                        new Kept(
                                it.id().toString(),
                                it.name().isEmpty() ? words.text("intake.saved.last") : it.name(),
                                words.dateTime(it.usedAt()),
                                it.mapping().readAs(mapping.form()).equals(mapping)))
                .toList();
    }

    private List<Choice> kinds(Viewer viewer, Words words) {
        return Stream.concat(
                        kinds.importable(viewer).stream()
                                .map(type ->
                                        new Choice(type.key(), words.text(type.labelKey() + "s"))),
                        Stream.of(new Choice(NoSuchKind.KEY, words.text("intake.kind.unknown"))))
                .toList();
    }

    private List<Column> columns(Import draft, Viewer viewer, Sample sample, Words words) {
        Set<Integer> hidden = kinds.hiddenFrom(viewer, draft);
        return kinds.writtenBy(viewer, draft.mapping()).columns().stream()
                .map(it ->
                        column(
                                it,
                                hidden.contains(it.index()) ? List.of() : cells(it, sample),
                                words))
                .toList();
    }

    private static List<String> cells(Mapping.Column column, Sample sample) {
        return sample.cells(column.index()).stream().distinct().limit(SAMPLES).toList();
    }

    private static Column column(Mapping.Column column, List<String> samples, Words words) {
        String header =
                column.header().isBlank()
                        ? words.text("intake.column", column.index() + 1)
                        : Shown.shortened(column.header(), LONGEST_SAMPLE);
        String values = String.join(" · ", samples);
        return new Column(
                column.index(),
                header,
                Shown.shortened(values, LONGEST_SAMPLE),
                column.field(),
                column.found());
    }

    private static Written written(FileForm form, List<String> sheets, Words words) {
        FileFormat format = form.format();
        boolean isText = format != FileFormat.XLSX;
        boolean isTable = format == FileFormat.DELIMITED || !isText;
        return new Written(
                words.text("intake.format." + format.name().toLowerCase(Locale.ROOT)),
                isText ? encodings() : List.of(),
                form.encoding().name(),
                format == FileFormat.DELIMITED ? delimiters(words) : List.of(),
                DelimiterChoice.of(form.delimiter()),
                sheets.stream().map(sheet -> new Choice(sheet, sheet)).toList(),
                Objects.requireNonNullElse(form.sheet(), ""),
                isTable,
                form.header());
    }

    private static List<Choice> encodings() {
        return Arrays.stream(TextEncoding.values())
                .map(encoding -> new Choice(encoding.name(), encoding.label()))
                .toList();
    }

    private static List<Choice> delimiters(Words words) {
        return Arrays.stream(DelimiterChoice.values())
                .map(it -> new Choice(it.name(), words.text(it.labelKey())))
                .toList();
    }
}
