package nl.leiden.internationals.population.api;

import static nl.leiden.internationals.population.port.SampleReleases.PUBLISHER;
import static nl.leiden.internationals.population.port.SampleReleases.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.port.InMemoryAnnouncements;
import nl.leiden.internationals.population.port.InMemoryOutsideTables;
import nl.leiden.internationals.population.port.InMemoryReleases;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.port.InMemoryVintages;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.usecase.PublishDueReleases;
import nl.leiden.internationals.population.usecase.ReadFigures;
import nl.leiden.internationals.population.usecase.WithdrawRelease;
import org.junit.jupiter.api.Test;

/** How long an answer about published figures holds. */
class EditionTest {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryReleases releases = new InMemoryReleases(store);
    private final InMemoryVintages vintages = new InMemoryVintages(store);
    private final ReadFigures readFigures = new ReadFigures(
            new PublishDueReleases(releases, new InMemoryAnnouncements(store)),
            vintages,
            new InMemoryOutsideTables(store),
            Runnable::run);
    private final Release.SignedOff release = signedOff();
    private Instant now = release.publication();
    private final Answers answers = new Answers(readFigures, () -> now);

    private Release.SignedOff signedOff() {
        Release.Draft draft = SampleReleases.draft(2024);
        Release.SignedOff signedOff = SampleReleases.signedOff(draft);
        releases.add(draft);
        releases.replace(draft, signedOff);
        vintages.add(SampleFigures.vintages(draft.id(), SampleFigures.town(600, 300, 100)));
        return signedOff;
    }

    private Answers.Edition edition() {
        return answers.edition(answers.figures());
    }

    @Test
    void until_the_moment_of_a_publication_and_not_a_microsecond_longer() {
        now = release.publication().minusMillis(900);
        Answers.Edition before = edition();
        now = release.publication().minusNanos(1_000);
        assertThat(before.holds()).isTrue();

        now = release.publication();

        assertThat(before.holds()).isFalse();
        assertThat(edition()).isNotSameAs(before);
        assertThat(edition().holds()).isTrue();
        assertThat(before.holds()).isFalse();
    }

    @Test
    void until_a_withdrawal() {
        Answers.Edition before = edition();
        assertThat(before.holds()).isTrue();

        new WithdrawRelease(releases, readFigures)
                .withdraw(release.id(), new Signature(PUBLISHER, now.plusMillis(1)), REASON);

        assertThat(before.holds()).isFalse();
        assertThat(answers.figures().isEmpty()).isTrue();
        assertThat(before.holds()).isFalse();
    }

    @Test
    void until_names_have_changed() {
        Answers.Edition before = edition();

        answers.forget();

        assertThat(before.holds()).isFalse();
        assertThat(edition().holds()).isTrue();
        assertThat(before.holds()).isFalse();
    }

    @Test
    void for_five_minutes_at_most() {
        Answers.Edition edition = edition();
        now = now.plus(Duration.ofMinutes(5)).minusNanos(1_000);
        answers.figures();
        assertThat(edition.holds()).isTrue();

        now = now.plusNanos(1_000);

        assertThat(edition.holds()).isFalse();
        assertThat(edition()).isNotSameAs(edition);
    }

    @Test
    void nobody_says_so_when_it_is_not_known_what_is_public() {
        Answers.Edition edition = edition();

        now = now.plusSeconds(1);

        assertThat(edition.holds())
                .as("the store was not looked at for a second")
                .isFalse();
        answers.figures();
        assertThat(edition.holds()).isTrue();
    }

    @Test
    void an_answer_is_written_once_and_what_comes_late_is_not_found_in_a_later_edition() {
        Answers.Edition before = edition();
        String said = text(before.ready("table", out -> {
            answers.forget();
            out.write("old names".getBytes(StandardCharsets.UTF_8));
        }));
        assertThat(said).isEqualTo("old names");
        assertThat(before.holds()).isFalse();

        for (String expected : List.of("new names", "new names")) {
            assertThat(text(edition().ready("table", out -> out.write(expected.getBytes(StandardCharsets.UTF_8)))))
                    .isEqualTo("new names");
        }
    }

    private static String text(ReadyAnswer answer) {
        return new String(answer.plain(), StandardCharsets.UTF_8);
    }
}
