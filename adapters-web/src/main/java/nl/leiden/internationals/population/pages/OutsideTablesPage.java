package nl.leiden.internationals.population.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import org.jspecify.annotations.Nullable;

/**
 * The tables of others with their versions, and a form to import one.
 *
 * @param checked what was found in the files that were just checked; null if none were
 */
public record OutsideTablesPage(
        Frame frame,
        Form form,
        List<TableLine> tables,
        @Nullable OutsideReport checked) {

    /**
     * A table; its versions newest first.
     *
     * @param title of the newest version that was not withdrawn, or of the newest if all were
     * @param seen what there is of it now
     */
    public record TableLine(
            String id, String title, @Nullable String address, List<VersionLine> versions, String seen) {}

    /**
     * A version.
     *
     * @param remarks why it was made, and why it was withdrawn
     * @param withdrawal where it is withdrawn; null for who may not, or what is withdrawn already
     * @param refused what was said of its withdrawal and was not enough; null for all others
     */
    public record VersionLine(
            String text,
            List<String> remarks,
            @Nullable String withdrawal,
            @Nullable Form refused) {}

    /** The value of a form that says which version was to be withdrawn. */
    static final String WITHDRAWING = "withdrawing";

    static OutsideTablesPage of(
            Frame frame,
            Form form,
            List<OutsideVersion> versions,
            Function<OutsideVersion.Published, BilingualText> titles,
            @Nullable OutsideReport checked) {
        Map<TableId, List<OutsideVersion>> byTable = new LinkedHashMap<>();
        versions.forEach(version -> byTable.computeIfAbsent(version.id().table(), id -> new ArrayList<>())
                .addFirst(version));
        return new OutsideTablesPage(
                frame,
                form,
                byTable.values().stream()
                        .map(of -> table(of, titles, frame, form))
                        .toList(),
                checked);
    }

    private static TableLine table(
            List<OutsideVersion> newestFirst,
            Function<OutsideVersion.Published, BilingualText> titles,
            Frame frame,
            Form form) {
        OutsideVersion newest = newestFirst.getFirst();
        String id = newest.id().table().value();
        return new TableLine(
                id,
                frame.texts().of(titles.apply(titled(newestFirst))),
                newest instanceof OutsideVersion.Published ? frame.to(Place.TABLE, id) : null,
                newestFirst.stream().map(version -> line(version, frame, form)).toList(),
                seen(newestFirst.reversed()));
    }

    /** The newest version that readers may see, or the last that they saw. */
    private static OutsideVersion.Published titled(List<OutsideVersion> newestFirst) {
        return newestFirst.stream()
                .filter(OutsideVersion.Published.class::isInstance)
                .map(OutsideVersion.Published.class::cast)
                .findFirst()
                .orElseGet(() -> switch (newestFirst.getFirst()) {
                    case OutsideVersion.Published published -> published;
                    case OutsideVersion.Withdrawn withdrawn -> withdrawn.published();
                });
    }

    private static VersionLine line(OutsideVersion version, Frame frame, Form form) {
        List<String> remarks = new ArrayList<>();
        var reason = version.reason();
        if (reason != null) {
            remarks.add(frame.say("outside-tables.reason", reason));
        }
        if (version instanceof OutsideVersion.Withdrawn gone) {
            remarks.add(frame.say(
                    "outside-tables.version-withdrawn", gone.withdrawn().at(), gone.why()));
        }
        boolean canBeWithdrawn =
                version instanceof OutsideVersion.Published && frame.caller().is(Role.PUBLISHER);
        return new VersionLine(
                frame.say(
                        "outside-tables.version",
                        version.id().name(),
                        version.imported().by().value(),
                        version.imported().at()),
                remarks,
                canBeWithdrawn
                        ? frame.to(
                                Place.OUTSIDE_WITHDRAWAL,
                                version.id().table().value(),
                                version.id().name())
                        : null,
                form.value(WITHDRAWING).equals(version.id().toString()) ? form : null);
    }

    /** What there is of a table, for a form to say what its reader had before her: every version, and which of them were withdrawn. */
    static String seen(List<OutsideVersion> versions) {
        return versions.stream()
                .map(version -> switch (version) {
                    case OutsideVersion.Published published -> version.id().name();
                    case OutsideVersion.Withdrawn withdrawn -> version.id().name() + "-withdrawn";
                })
                .collect(Collectors.joining(" "));
    }

    public boolean mayImport() {
        return frame.caller().is(Role.ANALYST);
    }
}
