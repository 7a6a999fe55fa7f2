package nl.leiden.internationals.population.jpa;

import java.util.List;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.Expectation;
import nl.leiden.internationals.population.calendar.Plan;
import org.jspecify.annotations.Nullable;

/** The changes of an announcement as JSON. */
record StoredPlanChanges(List<StoredChange> changes) {

    /** One of them. */
    record StoredChange(StoredSignature by, StoredPlan from, StoredPlan to, StoredText why) {}

    /** What was announced before or after it. */
    record StoredPlan(String expected, StoredText note) {

        static StoredPlan from(Plan plan) {
            return new StoredPlan(plan.expected().toString(), StoredText.from(plan.note()));
        }

        Plan toPlan() {
            return new Plan(Expectation.parse(expected), note.toText());
        }
    }

    static @Nullable StoredPlanChanges from(List<Announcement.Change> changes) {
        return changes.isEmpty()
                ? null
                : new StoredPlanChanges(changes.stream()
                        .map(change -> new StoredChange(
                                StoredSignature.from(change.by()),
                                StoredPlan.from(change.from()),
                                StoredPlan.from(change.to()),
                                StoredText.from(change.why())))
                        .toList());
    }

    List<Announcement.Change> toChanges() {
        return changes.stream()
                .map(change -> new Announcement.Change(
                        change.by().toSignature(),
                        change.from().toPlan(),
                        change.to().toPlan(),
                        change.why().toText()))
                .toList();
    }
}
