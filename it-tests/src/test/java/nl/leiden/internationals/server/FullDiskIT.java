package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The disk of the H2 database takes no more in the middle of an import, and does so again later. Instead of a disk that is filled, the
 * server is forbidden to make any file longer than a few thousand bytes: the system then refuses what it writes, as a full disk would.
 */
@ExtendWith(ArquillianExtension.class)
class FullDiskIT {

    private static final String DATE = "2022-10-31";
    private static final String OTHER_DATE = "2022-11-30";

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    @AfterEach
    void make_room() throws Exception {
        limitFiles("unlimited");
    }

    @Test
    void an_import_says_that_the_disk_is_full_and_leaves_nothing() throws Exception {
        assumeTrue(limitFiles("unlimited"), "needs the program prlimit (Linux, package util-linux)");
        HeldUpload upload = HeldUpload.begin(monitor, DATE);
        limitFiles("4096");
        assertDiskFull(upload.rest(), "its disk may be full");
        assertDiskFull(HeldUpload.allAtOnce(monitor, OTHER_DATE), "its disk may be full");
        assertDiskFull(inDutch(), "de schijf is misschien vol");
        assertThat(monitor.get("/api/v1/key-figures").status())
                .as("reading goes on")
                .isEqualTo(200);

        limitFiles("unlimited");
        upload.assertBrokenOffAndNothingLeft();
        Monitor.Answer again = HeldUpload.allAtOnce(monitor, DATE);
        assertThat(again.status()).as(again.body()).isEqualTo(202);
        monitor.discard(again.json().path("release").asText());
        HeldUpload.assertNobodyInTheLog();
    }

    private Monitor.Answer inDutch() {
        return monitor.upload("lang=nl&referenceDate=" + OTHER_DATE, "text/csv", new byte[0]);
    }

    private static void assertDiskFull(Monitor.Answer answer, String why) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asText()).contains(why);
    }

    /** Limits the files that the tested server may write; false where that cannot be done. */
    private static boolean limitFiles(String bytes) throws InterruptedException {
        long server = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("jboss-modules"))
                .findFirst()
                .orElseThrow()
                .pid();
        try {
            Process prlimit = new ProcessBuilder(
                            List.of("prlimit", "--pid", Long.toString(server), "--fsize=" + bytes + ":"))
                    .inheritIO()
                    .start();
            return prlimit.waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
