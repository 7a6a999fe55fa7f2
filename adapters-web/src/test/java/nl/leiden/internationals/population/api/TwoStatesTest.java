package nl.leiden.internationals.population.api;

import static nl.leiden.internationals.population.port.SampleReleases.PUBLISHER;
import static nl.leiden.internationals.population.port.SampleReleases.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.port.InMemoryAnnouncements;
import nl.leiden.internationals.population.port.InMemoryOutsideTables;
import nl.leiden.internationals.population.port.InMemoryReleases;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.port.InMemoryVintages;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.population.usecase.PublishDueReleases;
import nl.leiden.internationals.population.usecase.ReadFigures;
import nl.leiden.internationals.population.usecase.ReadState;
import nl.leiden.internationals.population.usecase.WithdrawRelease;
import org.junit.jupiter.api.Test;

/** What is told of the years that a withdrawal took from the states that are compared. */
class TwoStatesTest {

    private static final String TABLE = TableRegister.BY_NATIONALITY.value();

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryReleases releases = new InMemoryReleases(store);
    private final InMemoryVintages vintages = new InMemoryVintages(store);
    private final InMemoryOutsideTables outside = new InMemoryOutsideTables(store);
    private final ReadFigures readFigures = new ReadFigures(
            new PublishDueReleases(releases, new InMemoryAnnouncements(store)), vintages, outside, Runnable::run);
    private final Release.SignedOff gone = signedOff(2023);
    private final Release.SignedOff later = signedOff(2024);
    private final Instant now = later.publication().plusSeconds(60);
    private final TwoStates states = new TwoStates(new ReadState(readFigures), () -> now);

    private Release.SignedOff signedOff(int year) {
        Release.Draft draft = SampleReleases.draft(year);
        Release.SignedOff signedOff = SampleReleases.signedOff(draft);
        releases.add(draft);
        releases.replace(draft, signedOff);
        vintages.add(SampleFigures.vintages(draft.id(), SampleFigures.town(600, 300, 100)));
        return signedOff;
    }

    private TwoStates.Answer compared(String from, String to) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.putSingle("from", from);
        query.putSingle("to", to);
        return states.read(TABLE, query);
    }

    @Test
    void a_year_that_a_withdrawal_took_is_gone_between_the_states_around_it_and_its_figures_are_told_to_nobody() {
        readFigures.at(now);
        new WithdrawRelease(releases, readFigures).withdraw(gone.id(), new Signature(PUBLISHER, now), REASON);

        assertThat(compared(later.id().toString(), "without-" + gone.id()))
                .isInstanceOfSatisfying(TwoStates.Answer.Compared.class, told -> {
                    assertThat(told.differences().codes()).singleElement().satisfies(code -> {
                        assertThat(code.category().code().value()).isEqualTo("2023");
                        assertThat(code.added()).isFalse();
                    });
                    assertThat(told.differences().cells()).isEmpty();
                });
        assertThat(compared(later.id().toString(), later.id().toString()))
                .isInstanceOfSatisfying(
                        TwoStates.Answer.Compared.class,
                        same -> assertThat(same.differences())
                                .extracting(TableDifferences::isEmpty)
                                .isEqualTo(true));
    }

    @Test
    void a_query_that_names_no_later_state_is_told_that_the_newest_was_withdrawn() {
        OutsideContent first = SampleOutsideTables.students(800);
        OutsideContent second = SampleOutsideTables.students(850);
        OutsideVersion.Published newest = SampleOutsideTables.version(second, 2);
        outside.add(SampleOutsideTables.version(first, 1), first);
        outside.add(newest, second);
        String table = SampleOutsideTables.STUDENTS.value();
        outside.replace(newest, newest.withdraw(newest.imported(), SampleOutsideTables.REASON));

        assertThat(states.newestWithdrawn(table, new MultivaluedHashMap<>()))
                .hasValueSatisfying(error -> assertThat(error.detail().key()).isEqualTo("outside.withdrawn"));
        MultivaluedMap<String, String> named = new MultivaluedHashMap<>();
        named.putSingle("to", "v1");
        assertThat(states.newestWithdrawn(table, named)).isEmpty();
    }
}
