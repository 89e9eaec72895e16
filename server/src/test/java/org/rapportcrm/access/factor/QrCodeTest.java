package org.rapportcrm.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final int BORDER = 4;

    @Test
    void isReadBack() throws Exception {
        QrCode code = QrCode.of("otpauth://totp/Rapport:ruth?secret=MZXW6YTBOI");

        assertThat(new Decoder().decode(drawn(code)).getText())
                .isEqualTo("otpauth://totp/Rapport:ruth?secret=MZXW6YTBOI");
    }

    private static BitMatrix drawn(QrCode code) {
        BitMatrix bits = new BitMatrix(code.size() - 2 * BORDER);
        var square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path());
        while (square.find()) {
            bits.set(
                    Integer.parseInt(square.group(1)) - BORDER,
                    Integer.parseInt(square.group(2)) - BORDER);
        }
        return bits;
    }
}
