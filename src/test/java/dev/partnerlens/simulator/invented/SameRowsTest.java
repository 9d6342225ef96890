package dev.partnerlens.simulator.invented;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.simulator.rows.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invented partner stays who it is from one version to the next: these are the rows of the first version. */
class SameRowsTest {
    private static final InventedPartner PARTNER =
            new InventedPartner(new Settings(7, 15, 40, LocalDate.of(2026, 7, 1)));

    @ParameterizedTest
    @CsvSource({
        "subscriptions, 80, 2f9180bad5f379cdad7c067fa63dd209278ddf1395513311ce1d175d70e9ed62",
        "azure-usage, 2644, 73bb722a18641ace221699db24c7dfc704bdc72f0e822021e988a34b37f23c9f",
        "referrals, 32, 2d180b9ee7cc81a4bd8f78ce500babbe4748dbd8c60563f1a7e8deeaf6275623",
        "search, 764, 925e4523442ef4ad064036547add56ec7c1eb144d94ecad0aa10b457aeadc8e8",
        "indirect-resellers, 11, 5d6775aed97183d77d63546da0df1b0de35cad74d10f01897c9ebd9d36dd646f"
    })
    void byteForByte(String files, int rows, String digest) throws Exception {
        Table table = PARTNER.stock().tables().stream()
                .filter(one -> one.resource().files().equals(files))
                .findFirst()
                .orElseThrow();

        assertThat(table.size()).isEqualTo(rows);
        assertThat(digest(table)).isEqualTo(digest);
    }

    private static String digest(Table table) throws NoSuchAlgorithmException, IOException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (int i = 0; i < table.size(); i++) {
                table.write(i, out);
                out.write('\n');
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
