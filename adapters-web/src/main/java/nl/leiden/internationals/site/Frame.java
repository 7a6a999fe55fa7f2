package nl.leiden.internationals.site;

import nl.leiden.internationals.accounts.Caller;
import nl.leiden.internationals.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of every page.
 *
 * @param title of the page, without the name of the site
 * @param municipality its name
 * @param csrf token of the session for forms; null where nobody is signed in and no form is shown
 * @param flash what was just done, in words; null if nothing
 */
public record Frame(
        Language language,
        String title,
        Address here,
        Caller caller,
        boolean demo,
        String municipality,
        @Nullable String csrf,
        @Nullable String flash,
        Assets assets,
        Metadata metadata) {

    /** The same frame, with something said to programs that read the page. */
    public Frame with(Metadata said) {
        return new Frame(language, title, here, caller, demo, municipality, csrf, flash, assets, said);
    }

    /** The same frame for a page whose title is known only when its content is. */
    public Frame titled(String known) {
        return new Frame(language, known, here, caller, demo, municipality, csrf, flash, assets, metadata);
    }

    public Texts texts() {
        return Texts.in(language);
    }

    public Language otherLanguage() {
        return language.other();
    }

    public Numbers numbers() {
        return Numbers.in(language);
    }

    /** The words under a key of the pages. */
    public String say(String key, Object... arguments) {
        return texts().of(key, arguments);
    }

    /** The name of the site in the reader's language. */
    public String siteName() {
        return say("site.name");
    }

    /** Title as browsers and search engines show it. */
    public String fullTitle() {
        return here.place() == Place.HOME ? siteName() : title + " – " + siteName();
    }

    /** The address of another page in the language of this one. */
    public String to(Place place, String... about) {
        return place.at(about).in(language);
    }

    /** The address of a page in the language of this one. */
    public String to(Address page) {
        return page.in(language);
    }

    /** The same page in the other language. */
    public String inOtherLanguage() {
        return here.in(otherLanguage());
    }

    /** Whether this page belongs to a section of the menu: it stands below it, or leads readers back to it. */
    public boolean isIn(Place section) {
        if (section == Place.FIGURES && (here.place() == Place.SAVED_QUERY || here.place() == Place.RECONCILIATION)) {
            return true;
        }
        return here.in(language).split("\\?", 2)[0].startsWith(to(section))
                && (section != Place.HOME || here.place() == Place.HOME);
    }

    public boolean signedIn() {
        return caller instanceof Caller.Colleague;
    }

    /** The name under which the reader is signed in, empty if she is not. */
    public String accountName() {
        return switch (caller) {
            case Caller.Colleague colleague -> colleague.name().value();
            case Caller.Reader reader -> "";
        };
    }

    public String asset(String name) {
        return assets.address(name);
    }
}
