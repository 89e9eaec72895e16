package org.rapportcrm.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** One parsed Java file of ours, tests and build included. */
record JavaSource(Path file, CompilationUnitTree unit, SourcePositions positions) {
    static final List<JavaSource> ALL = parse();

    /** Where a tree begins, as people and editors write it: file:line. */
    String at(Tree tree) {
        return file + ":" + line(positions.getStartPosition(unit, tree));
    }

    long lines(Tree tree) {
        return line(positions.getEndPosition(unit, tree))
                - line(positions.getStartPosition(unit, tree))
                + 1;
    }

    boolean isTest() {
        return file.toString().contains("src/test/");
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private static List<JavaSource> parse() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        var paths =
                House.files(
                                ".java",
                                "analytics/src",
                                "server/src",
                                "cluster/src",
                                "journeys/src",
                                "bench/src")
                        .stream()
                        .map(House.FOLDER::resolve)
                        .toList();
        var task =
                (JavacTask)
                        compiler.getTask(
                                null,
                                files,
                                null,
                                List.of("-proc:none"),
                                null,
                                files.getJavaFileObjectsFromPaths(paths));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        try {
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(unit -> new JavaSource(fileOf(unit), unit, positions))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fileOf(CompilationUnitTree unit) {
        return House.FOLDER.relativize(Path.of(unit.getSourceFile().toUri()));
    }
}
