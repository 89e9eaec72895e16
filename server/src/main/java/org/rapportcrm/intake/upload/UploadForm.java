package org.rapportcrm.intake.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file, or what somebody pasted.
 *
 * @param source null for a new one
 */
public record UploadForm(@Nullable MultipartFile file, String pasted, @Nullable UUID source) {
    private static final int LONGEST_NAME = 200;

    public UploadForm {
        // what a request leaves out is null, whatever the type says
        pasted = Objects.requireNonNullElse((@Nullable String) pasted, "");
    }

    boolean isEmpty() {
        return (file == null || file.isEmpty()) && pasted.isBlank();
    }

    /**
     * @param country two letters, for telephone numbers of a signature
     */
    InputStream content(@Nullable String country) throws IOException {
        return file == null || file.isEmpty()
                ? new ByteArrayInputStream(
                        PastedText.asFile(pasted, country).getBytes(StandardCharsets.UTF_8))
                : file.getInputStream();
    }

    /** Some browsers send the whole path; only its end is shown, and nothing is stored under it. */
    @Nullable String name() {
        if (file == null || file.isEmpty()) {
            return null;
        }
        String path = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
