package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Folders with all that is in them; links are not followed. */
final class FileTrees {

    private FileTrees() {}

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            eachContentFirst(tree, Files::delete);
        }
    }

    static void own(Path tree, UserPrincipal owner) throws IOException {
        // The top folder comes last, so its owner tells whether an earlier run got through.
        if (!Files.getOwner(tree, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
            eachContentFirst(
                    tree,
                    path ->
                            Files.setAttribute(
                                    path, "owner:owner", owner, LinkOption.NOFOLLOW_LINKS));
        }
    }

    private static void eachContentFirst(Path tree, Step step) throws IOException {
        Files.walkFileTree(
                tree,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        step.accept(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        step.accept(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private interface Step {
        void accept(Path path) throws IOException;
    }
}
