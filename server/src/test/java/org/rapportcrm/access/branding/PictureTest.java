package org.rapportcrm.access.branding;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {
    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg"})
    void tellsTypeAndSizeOfWhatOthersWrote(String format, String mediaType) throws IOException {
        assertThat(Picture.read(picture(format))).contains(new Picture(mediaType, 37, 21));
    }

    /** One pixel, lossy and lossless, as the format's own sample files have it. */
    @ParameterizedTest
    @CsvSource({
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
        "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="
    })
    void knowsWebp(String base64) {
        assertThat(Picture.read(Base64.getDecoder().decode(base64)))
                .contains(new Picture("image/webp", 1, 1));
    }

    @Test
    void survivesEveryBeginningOfAPictureAndAnyNoise() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (String format : new String[] {"png", "jpg"}) {
            byte[] whole = picture(format);
            for (int length = 0; length < Math.min(whole.length, 400); length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThat(Picture.read(cut)).isNotNull();
                if (length > 8) {
                    cut[random.nextInt(length)] = (byte) random.nextInt();
                    assertThat(Picture.read(cut)).isNotNull();
                }
            }
        }
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(37, 21, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
