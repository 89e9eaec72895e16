package org.rapportcrm.intake.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, as no spreadsheet program would write it. */
final class HandmadeWorkbook {
    private final Map<String, String> parts = new LinkedHashMap<>();

    HandmadeWorkbook() {
        parts.put(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name='First' sheetId='1' id='r1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>");
    }

    HandmadeWorkbook with(String path, String content) {
        parts.put(path, content);
        return this;
    }

    HandmadeWorkbook sheet(String rows) {
        return with(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    Path writtenTo(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** The same with a sheet that goes on and on. */
    Path writtenTo(Path file, String begin, String repeated, long times) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            repeat(zip, begin, repeated, times);
        }
        return file;
    }

    private static void repeat(OutputStream out, String begin, String repeated, long times)
            throws IOException {
        out.write(begin.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = repeated.getBytes(StandardCharsets.UTF_8);
        for (long i = 0; i < times; i++) {
            out.write(bytes);
        }
    }
}
