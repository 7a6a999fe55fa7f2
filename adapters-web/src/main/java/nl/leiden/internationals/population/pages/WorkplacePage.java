package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.leiden.internationals.accounts.Caller;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;

/**
 * What a colleague has to do, and how everything stands.
 *
 * @param waiting for this colleague
 * @param releases newest reference date first
 * @param imports newest first
 */
public record WorkplacePage(
        Frame frame, List<Task> waiting, List<WorkplaceLine> releases, List<WorkplaceLine> imports) {

    /** Something that waits for the colleague. */
    public record Task(String title, String text, String address, String action) {}

    static WorkplacePage of(Frame frame, List<Release> releases, List<ExtractImport> imports) {
        List<Task> waiting = new ArrayList<>();
        releases.stream()
                .filter(release -> isNewestOfItsDate(release, releases))
                .forEach(release -> task(release, frame).ifPresent(waiting::add));
        for (ExtractImport extractImport : imports) {
            if (extractImport instanceof ExtractImport.Running && frame.caller().is(Role.ANALYST)) {
                waiting.add(new Task(
                        frame.say(
                                "workplace.running",
                                extractImport.referenceDate().date()),
                        WorkplaceLine.begun(extractImport, frame),
                        frame.to(Place.IMPORT, extractImport.id().value()),
                        frame.say("workplace.follow")));
            }
        }
        return new WorkplacePage(
                frame,
                waiting,
                releases.stream().map(r -> WorkplaceLine.of(r, frame)).toList(),
                imports.stream().map(i -> WorkplaceLine.of(i, frame)).toList());
    }

    private static boolean isNewestOfItsDate(Release release, List<Release> releases) {
        return releases.stream()
                .noneMatch(
                        other -> other.id().referenceDate().equals(release.id().referenceDate())
                                && other.id().revision() > release.id().revision());
    }

    private static Optional<Task> task(Release release, Frame frame) {
        Caller caller = frame.caller();
        return switch (release) {
            case Release.Draft draft ->
                caller.is(Role.ANALYST)
                        ? Optional.of(task("workplace.draft", "workplace.check", release, frame))
                        : Optional.empty();
            case Release.Submitted submitted ->
                caller.is(Role.PUBLISHER)
                        ? Optional.of(task("workplace.submitted", "workplace.sign-off", release, frame))
                        : Optional.empty();
            case Release.SignedOff signedOff -> Optional.empty();
            case Release.Recalled recalled ->
                caller.is(Role.ANALYST)
                        ? Optional.of(task("workplace.recalled", "workplace.look", release, frame))
                        : Optional.empty();
            case Release.Published published -> Optional.empty();
            case Release.Superseded superseded -> Optional.empty();
            case Release.Withdrawn withdrawn -> Optional.empty();
        };
    }

    private static Task task(String title, String action, Release release, Frame frame) {
        return new Task(
                frame.say(title, WorkplaceLine.name(release.id(), frame.texts())),
                ReleaseStep.of(release, frame).getLast().sentence(),
                frame.to(Place.RELEASE, release.id().toString()),
                frame.say(action));
    }

    /** What the colleague can do here in each of her roles, in a sentence each. */
    public List<String> abilities() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.READER && frame.caller().is(role))
                .map(role -> frame.say("workplace.role." + role.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Whether the parts of the monitor that she works on are not there yet. */
    public boolean isAheadOfMonitor() {
        return frame.caller().isAnyOf(Role.POLICY, Role.EDITOR);
    }

    /** Releases and the reports of imports, which hold exact numbers from before their protection. */
    public boolean seesReleases() {
        return frame.caller().isAnyOf(Role.ANALYST, Role.PUBLISHER, Role.PRIVACY);
    }

    /** Whether the figures keep secrets is judged by others than who makes them. */
    public boolean readsAudit() {
        return frame.caller().isAnyOf(Role.PUBLISHER, Role.PRIVACY);
    }

    /** Whether there can be something that waits for her. */
    public boolean worksOnReleases() {
        return frame.caller().isAnyOf(Role.ANALYST, Role.PUBLISHER);
    }

    public boolean mayImport() {
        return frame.caller().is(Role.ANALYST);
    }

    public boolean mayLoadTables() {
        return frame.caller().is(Role.ADMIN);
    }
}
