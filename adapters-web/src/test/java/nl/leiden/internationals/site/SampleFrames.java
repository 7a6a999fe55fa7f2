package nl.leiden.internationals.site;

import java.util.Set;
import nl.leiden.internationals.accounts.Caller;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.release.AccountName;
import org.jspecify.annotations.Nullable;

/** Frames of pages for tests. */
public final class SampleFrames {

    private SampleFrames() {}

    /** Of a page that somebody reads who has not signed in. */
    public static Frame ofReader(Language language, Address here, String title) {
        return frame(language, here, title, new Caller.Reader(), null);
    }

    /** Of a page of the workplace, for a colleague with these roles. */
    public static Frame ofColleague(Language language, Address here, String title, Role... roles) {
        return frame(language, here, title, new Caller.Colleague(new AccountName("eva"), Set.of(roles)), "token");
    }

    private static Frame frame(Language language, Address here, String title, Caller caller, @Nullable String csrf) {
        return new Frame(language, title, here, caller, true, "Leiden", csrf, null, new Assets(), Metadata.NONE);
    }
}
