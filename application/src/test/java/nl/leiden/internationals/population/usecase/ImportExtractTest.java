package nl.leiden.internationals.population.usecase;

import static nl.leiden.internationals.population.usecase.MonitorInMemory.REASON;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2023;
import static nl.leiden.internationals.population.usecase.MonitorInMemory.YEAR_2024;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.extract.ExtractReading;
import nl.leiden.internationals.population.extract.ExtractRefusal;
import nl.leiden.internationals.population.extract.ImportProgress;
import nl.leiden.internationals.population.figures.Comparison;
import nl.leiden.internationals.population.figures.Plausibility;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From an extract to a draft release, or to a reason why there is none. */
class ImportExtractTest {

    private final MonitorInMemory monitor = new MonitorInMemory();

    private static Message refusalOf(ExtractImport finished) {
        assertThat(finished).isInstanceOf(ExtractImport.Refused.class);
        return ((ExtractImport.Refused) finished).why();
    }

    private Message refusalOf(ImportOrder order) {
        ImportStart start = monitor.importExtract.begin(order, null);
        assertThat(start).isInstanceOf(ImportStart.Refused.class);
        assertThat(monitor.imports.find(order.id())).isEmpty();
        return ((ImportStart.Refused) start).why().getFirst();
    }

    private void assertThatNothingIsLeftOf(ReleaseId id) {
        assertThat(monitor.releases.find(id)).isEmpty();
        assertThat(monitor.tallies.find(id)).isEmpty();
        assertThat(monitor.vintages.of(id)).isEmpty();
    }

    @Nested
    class A_good_extract {

        @Test
        void becomes_a_draft_with_its_tallies_and_a_report() {
            ImportOrder order = monitor.order(YEAR_2024);

            ExtractImport finished =
                    monitor.run(order, SampleExtract.ofTown().andOfLeiderdorp(5).andRejected(3));

            ReleaseId id = new ReleaseId(YEAR_2024, 1);
            assertThat(finished).isInstanceOfSatisfying(ExtractImport.Drafted.class, drafted -> {
                assertThat(drafted.release()).isEqualTo(id);
                assertThat(drafted.report().rows()).isEqualTo(1008);
                assertThat(drafted.report().residents()).isEqualTo(1000);
                assertThat(drafted.report().internationals()).isEqualTo(400);
                assertThat(drafted.report().skippedByReason()).isEqualTo(Map.of("andere-gemeente", 5L));
                assertThat(drafted.report().rejected()).isEqualTo(3);
                // of so few that a per cent would tell how many they are
                assertThat(drafted.report().groupShares()).isEmpty();
                assertThat(drafted.plausibility().against()).isEmpty();
            });
            assertThat(monitor.importExtract.find(order.id())).contains(finished);
            assertThat(monitor.releases.all()).singleElement().isInstanceOfSatisfying(Release.Draft.class, draft -> {
                assertThat(draft.id()).isEqualTo(id);
                assertThat(draft.origin().imported()).isEqualTo(order.by());
            });
            assertThat(monitor.tallies.find(id)).isPresent();
        }

        @Test
        void is_not_public_before_it_is_signed_off() {
            monitor.drafted(YEAR_2024, SampleExtract.ofTown());

            assertThat(monitor.figures().isEmpty()).isTrue();
            assertThat(monitor.vintages.of(new ReleaseId(YEAR_2024, 1))).isEmpty();
        }

        @Test
        void of_a_town_that_halved_is_pointed_out() {
            monitor.published(YEAR_2023, SampleExtract.ofTown());

            ExtractImport finished = monitor.run(monitor.order(YEAR_2024), SampleExtract.of(300, 300, 100));

            assertThat(finished).isInstanceOfSatisfying(ExtractImport.Drafted.class, drafted -> {
                Plausibility plausibility = drafted.plausibility();
                assertThat(plausibility.against()).contains(YEAR_2023);
                assertThat(plausibility.deviations().getFirst().line().subject())
                        .isEqualTo(Comparison.Subject.RESIDENTS);
            });
        }

        @Test
        void tells_how_far_it_is_while_it_is_counted() {
            ImportOrder order = monitor.order(YEAR_2024);
            RegisterExtract slow = (count, progress) -> {
                ExtractReading reading = SampleExtract.ofTown().countInto(count, progress);
                monitor.later(Duration.ofSeconds(2));
                assertThat(monitor.importExtract.progressOf(order.id(), monitor.now))
                        .get()
                        .extracting(ImportProgress.Snapshot::rows, ImportProgress.Snapshot::rowsPerSecond)
                        .containsExactly(1000L, 500L);
                return reading;
            };

            monitor.run(order, slow);

            assertThat(monitor.importExtract.progressOf(order.id(), monitor.now))
                    .isEmpty();
        }
    }

    @Nested
    class Before_a_byte_is_read {

        @Test
        void a_reference_date_in_the_future_is_refused() {
            assertThat(refusalOf(monitor.order(ReferenceDate.parse("2024-03-02"))))
                    .isEqualTo(Message.of(
                            "import.date-in-the-future",
                            ReferenceDate.parse("2024-03-02").date()));
        }

        @Test
        void the_new_year_begins_when_it_begins_in_leiden() {
            monitor.now = Instant.parse("2023-12-31T23:00:00Z");
            monitor.drafted(YEAR_2024, SampleExtract.ofTown());

            MonitorInMemory aSecondEarlier = new MonitorInMemory();
            aSecondEarlier.now = Instant.parse("2023-12-31T22:59:59Z");
            assertThat(aSecondEarlier.importExtract.begin(aSecondEarlier.order(YEAR_2024), null))
                    .isInstanceOf(ImportStart.Refused.class);
        }

        @Test
        void a_second_import_of_the_same_date_waits_for_the_first() {
            monitor.importExtract.begin(monitor.order(YEAR_2024), null);

            assertThat(refusalOf(monitor.order(YEAR_2024)).key()).isEqualTo("import.already-running");
            assertThat(monitor.importExtract.begin(monitor.order(YEAR_2023), null))
                    .isInstanceOf(ImportStart.Begun.class);
        }

        @Test
        void a_published_date_without_a_reason_is_refused() {
            monitor.published(YEAR_2024, SampleExtract.ofTown());

            assertThat(refusalOf(monitor.order(YEAR_2024)).key()).isEqualTo("import.reason-needed");
        }

        @Test
        void a_release_that_is_being_signed_off_is_left_alone() {
            ReleaseId id = monitor.drafted(YEAR_2024, SampleExtract.ofTown()).id();
            monitor.submit(id);
            assertThat(refusalOf(monitor.order(YEAR_2024, REASON, null)))
                    .isEqualTo(Message.of("import.being-signed-off", "2024-01-01-r1"));

            monitor.signOffRelease.signOff(
                    id, monitor.by(MonitorInMemory.PUBLISHER), monitor.now.plus(Duration.ofDays(1)));
            assertThat(refusalOf(monitor.order(YEAR_2024, REASON, null)))
                    .isEqualTo(Message.of("import.being-signed-off", "2024-01-01-r1"));
        }

        @Test
        void all_that_is_wrong_is_said_at_once() {
            monitor.published(YEAR_2024, SampleExtract.ofTown());
            monitor.importExtract.begin(monitor.order(YEAR_2024, REASON, null), null);

            ImportStart start = monitor.importExtract.begin(monitor.order(YEAR_2024), null);

            assertThat(((ImportStart.Refused) start).why())
                    .extracting(Message::key)
                    .containsExactly("import.already-running", "import.reason-needed");
        }
    }

    @Nested
    class An_extract_that_comes_again {

        @Test
        void takes_the_place_of_the_draft() {
            monitor.drafted(YEAR_2024, SampleExtract.ofTown());
            byte[] before = monitor.tallies.find(new ReleaseId(YEAR_2024, 1)).orElseThrow();
            monitor.later(Duration.ofHours(1));

            Release.Draft again = monitor.drafted(YEAR_2024, SampleExtract.of(610, 300, 100));

            assertThat(monitor.releases.all()).containsExactly(again);
            assertThat(again.id()).isEqualTo(new ReleaseId(YEAR_2024, 1));
            assertThat(again.origin().imported().at()).isEqualTo(monitor.now);
            assertThat(monitor.tallies.find(again.id()).orElseThrow()).isNotEqualTo(before);
        }

        @Test
        void of_a_published_date_makes_the_next_revision_with_its_reason() {
            ReleaseId first = monitor.published(YEAR_2024, SampleExtract.ofTown());

            Release.Draft revision =
                    monitor.drafted(monitor.order(YEAR_2024, REASON, null), SampleExtract.of(610, 300, 100));

            assertThat(revision.id()).isEqualTo(new ReleaseId(YEAR_2024, 2));
            assertThat(revision.origin().reason()).isEqualTo(REASON);
            assertThat(monitor.releases.find(first)).get().isInstanceOf(Release.Published.class);
            assertThat(monitor.publishedDates()).containsExactly(YEAR_2024);
        }

        @Test
        void in_the_place_of_the_draft_of_a_revision_keeps_the_reason_unless_it_has_one() {
            monitor.published(YEAR_2024, SampleExtract.ofTown());
            monitor.drafted(monitor.order(YEAR_2024, REASON, null), SampleExtract.of(610, 300, 100));

            Release.Draft again = monitor.drafted(monitor.order(YEAR_2024), SampleExtract.of(620, 300, 100));

            assertThat(again.id()).isEqualTo(new ReleaseId(YEAR_2024, 2));
            assertThat(again.origin().reason()).isEqualTo(REASON);
        }

        @Test
        void after_a_withdrawal_makes_the_next_revision() {
            ReleaseId first = monitor.published(YEAR_2024, SampleExtract.ofTown());
            monitor.withdrawRelease.withdraw(first, monitor.by(MonitorInMemory.PUBLISHER), REASON);

            assertThat(refusalOf(monitor.order(YEAR_2024)).key()).isEqualTo("import.reason-needed");
            assertThat(monitor.drafted(monitor.order(YEAR_2024, REASON, null), SampleExtract.ofTown())
                            .id())
                    .isEqualTo(new ReleaseId(YEAR_2024, 2));
        }
    }

    @Nested
    class A_bad_extract {

        @Test
        void with_too_many_rejected_rows_leaves_nothing_but_its_report() {
            ExtractImport finished = monitor.run(
                    monitor.order(YEAR_2024), SampleExtract.of(600, 300, 89).andRejected(11));

            assertThat(refusalOf(finished))
                    .isEqualTo(new ExtractRefusal.TooManyRejectedRows(11, 1000, 1.1, 1.0).message());
            assertThat(((ExtractImport.Refused) finished).report()).isNotNull();
            assertThatNothingIsLeftOf(new ReleaseId(YEAR_2024, 1));
        }

        @Test
        void may_have_exactly_as_many_rejected_rows_as_are_allowed() {
            assertThat(monitor.run(
                            monitor.order(YEAR_2024),
                            SampleExtract.of(600, 300, 90).andRejected(10)))
                    .isInstanceOf(ExtractImport.Drafted.class);
        }

        @Test
        void may_have_more_rejected_rows_if_its_upload_says_so() {
            ImportOrder order = monitor.order(YEAR_2024, null, new BigDecimal("50"));

            assertThat(monitor.run(order, SampleExtract.of(6, 3, 1).andRejected(10)))
                    .isInstanceOf(ExtractImport.Drafted.class);
        }

        @Test
        void without_a_resident_of_the_municipality_is_refused() {
            ExtractImport finished = monitor.run(
                    monitor.order(YEAR_2024), SampleExtract.of(0, 0, 0).andOfLeiderdorp(10));

            assertThat(refusalOf(finished)).isEqualTo(Message.of("import.no-residents", "0546"));
            assertThatNothingIsLeftOf(new ReleaseId(YEAR_2024, 1));
        }

        @Test
        void that_is_refused_as_a_file_says_why() {
            ExtractRefusal why = new ExtractRefusal.IdentifyingColumn("achternaam", 3);

            ExtractImport finished =
                    monitor.run(monitor.order(YEAR_2024), (count, progress) -> new ExtractReading.Refused(why));

            assertThat(refusalOf(finished)).isEqualTo(why.message());
            assertThat(((ExtractImport.Refused) finished).report()).isNull();
            assertThatNothingIsLeftOf(new ReleaseId(YEAR_2024, 1));
        }

        @Test
        void does_not_touch_the_draft_that_is_there() {
            Release.Draft draft = monitor.drafted(YEAR_2024, SampleExtract.ofTown());
            byte[] tallies = monitor.tallies.find(draft.id()).orElseThrow();

            monitor.run(monitor.order(YEAR_2024), SampleExtract.of(6, 3, 1).andRejected(10));

            assertThat(monitor.releases.all()).containsExactly(draft);
            assertThat(monitor.tallies.find(draft.id())).hasValue(tallies);
        }

        @Test
        void leaves_the_date_free_for_a_better_one() {
            monitor.run(monitor.order(YEAR_2024), SampleExtract.of(6, 3, 1).andRejected(10));

            assertThat(monitor.drafted(YEAR_2024, SampleExtract.ofTown()).id()).isEqualTo(new ReleaseId(YEAR_2024, 1));
        }
    }

    @Test
    void a_draft_that_was_submitted_while_the_file_came_in_stays_as_it_is() {
        ReleaseId id = monitor.drafted(YEAR_2024, SampleExtract.ofTown()).id();

        ExtractImport finished = monitor.run(monitor.order(YEAR_2024), (count, progress) -> {
            monitor.submit(id);
            return SampleExtract.of(610, 300, 100).countInto(count, progress);
        });

        assertThat(refusalOf(finished)).isEqualTo(Message.of("import.being-signed-off", "2024-01-01-r1"));
        assertThat(monitor.releases.find(id)).get().isInstanceOf(Release.Submitted.class);
    }

    @Test
    void a_crash_while_counting_leaves_nothing_behind_and_is_told() {
        ImportOrder order = monitor.order(YEAR_2024);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> monitor.run(order, (count, progress) -> {
                    throw new IllegalStateException("cosmic ray");
                }))
                .withMessage("cosmic ray");

        assertThat(monitor.importExtract.find(order.id()))
                .get()
                .isInstanceOfSatisfying(
                        ExtractImport.BrokenOff.class,
                        broken -> assertThat(broken.why()).isEqualTo(Message.of("import.broken-off")));
        assertThat(monitor.importExtract.progressOf(order.id(), monitor.now)).isEqualTo(Optional.empty());
        assertThatNothingIsLeftOf(new ReleaseId(YEAR_2024, 1));
        assertThat(monitor.drafted(YEAR_2024, SampleExtract.ofTown()).id()).isEqualTo(new ReleaseId(YEAR_2024, 1));
    }

    @Test
    void an_import_that_was_kept_is_not_broken_off_although_nobody_heard_of_it() {
        ImportOrder order = monitor.order(MonitorInMemory.YEAR_2024);
        ImportStart.Begun begun = (ImportStart.Begun) monitor.importExtract.begin(order, null);
        ExtractImport drafted = monitor.importExtract.run(begun.running(), order, SampleExtract.ofTown());

        ExtractImport found =
                monitor.breakOffImport.breakOff(begun.running(), Message.of("import.server-stopped"), monitor.now);

        assertThat(found).isEqualTo(drafted).isInstanceOf(ExtractImport.Drafted.class);
        assertThat(monitor.imports.find(order.id())).contains(drafted);
    }

    @Test
    void what_was_running_when_the_server_stopped_is_noted_as_broken_off() {
        ImportOrder order = monitor.order(YEAR_2024);
        monitor.importExtract.begin(order, null);

        MonitorInMemory restarted = new MonitorInMemory(monitor.store, MonitorInMemory.settings());
        assertThat(restarted.breakOffImport.breakOffAll(restarted.now))
                .extracting(ExtractImport.Running::id)
                .containsExactly(order.id());

        assertThat(restarted.importExtract.find(order.id()))
                .get()
                .isInstanceOfSatisfying(
                        ExtractImport.BrokenOff.class,
                        broken -> assertThat(broken.why()).isEqualTo(Message.of("import.server-stopped")));
        assertThat(restarted.breakOffImport.breakOffAll(restarted.now)).isEmpty();
    }
}
