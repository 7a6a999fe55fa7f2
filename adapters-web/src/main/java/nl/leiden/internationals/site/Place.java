package nl.leiden.internationals.site;

import java.util.Arrays;
import java.util.List;
import nl.leiden.internationals.language.Language;

/** The pages of the monitor and where they stand in each language; {@code {}} stands for what the page is about. */
public enum Place {
    HOME("", ""),
    FIGURES("/cijfers", "/figures"),
    TABLE("/cijfers/{}", "/figures/{}"),
    TABLE_STATES("/cijfers/{}/versies", "/figures/{}/vintages"),
    SAVED_QUERY("/selecties/{}", "/queries/{}"),
    USE("/api", "/api"),
    GLOSSARY("/begrippen", "/glossary"),
    PUBLICATIONS("/publicaties", "/releases"),
    PUBLICATION("/publicaties/{}", "/releases/{}"),
    CHANGES("/wijzigingen", "/changes"),
    SIGN_IN("/aanmelden", "/sign-in"),
    SIGN_OUT("/afmelden", "/sign-out"),
    WORKPLACE("/beheer", "/workplace"),
    IMPORTING("/beheer/inlezen", "/workplace/import"),
    IMPORT("/beheer/inlezen/{}", "/workplace/import/{}"),
    REJECTIONS("/beheer/inlezen/{}/afgekeurd", "/workplace/import/{}/rejections"),
    RELEASE("/beheer/publicaties/{}", "/workplace/releases/{}"),
    EMBARGO("/beheer/publicaties/{}/verzetten", "/workplace/releases/{}/move"),
    SUBMISSION("/beheer/publicaties/{}/indienen", "/workplace/releases/{}/submit"),
    DISCARDING("/beheer/publicaties/{}/weggooien", "/workplace/releases/{}/discard"),
    SIGN_OFF("/beheer/publicaties/{}/akkoord", "/workplace/releases/{}/sign-off"),
    SENDING_BACK("/beheer/publicaties/{}/terugsturen", "/workplace/releases/{}/send-back"),
    RECALL("/beheer/publicaties/{}/terugroepen", "/workplace/releases/{}/recall"),
    WITHDRAWAL("/beheer/publicaties/{}/intrekken", "/workplace/releases/{}/withdraw"),
    AUDIT("/beheer/toetsing", "/workplace/audit"),
    ANNOUNCEMENTS("/beheer/aankondigingen", "/workplace/announcements"),
    ANNOUNCEMENT("/beheer/aankondigingen/{}", "/workplace/announcements/{}"),
    ANNOUNCEMENT_CHANGE("/beheer/aankondigingen/{}/wijzigen", "/workplace/announcements/{}/change"),
    CANCELLATION("/beheer/aankondigingen/{}/vervallen", "/workplace/announcements/{}/cancel"),
    OUTSIDE_TABLES("/beheer/tabellen-van-anderen", "/workplace/outside-tables"),
    OUTSIDE_PUBLISHING("/beheer/tabellen-van-anderen/publiceren", "/workplace/outside-tables/publish"),
    OUTSIDE_WITHDRAWAL("/beheer/tabellen-van-anderen/{}/{}/intrekken", "/workplace/outside-tables/{}/{}/withdraw"),
    RECONCILIATION("/aansluiting", "/reconciliation"),
    REFERENCE_TABLES("/beheer/landelijke-tabellen", "/workplace/national-tables"),
    PROBLEMS("/problemen", "/problems"),
    PROBLEM("/problemen/{}", "/problems/{}"),
    /** Whatever else was asked for: an address without a page. */
    NOWHERE("", "");

    private final String nl;
    private final String en;

    Place(String nl, String en) {
        this.nl = nl;
        this.en = en;
    }

    /** The address of this page, about these things if it is about any. */
    public Address at(String... about) {
        return new Address(this, List.of(about), "");
    }

    /**
     * Whether a path from the root is that of a page to which a colleague can go on when she has signed in, in either language: not a
     * step, which is only posted, nor a file.
     */
    public static boolean isDestination(String path) {
        return Arrays.stream(values())
                .filter(Place::isDestination)
                .anyMatch(place ->
                        matches(path, Language.NL.tag(), place.nl) || matches(path, Language.EN.tag(), place.en));
    }

    private boolean isDestination() {
        return switch (this) {
            case HOME,
                    FIGURES,
                    TABLE,
                    SAVED_QUERY,
                    TABLE_STATES,
                    USE,
                    GLOSSARY,
                    PUBLICATIONS,
                    PUBLICATION,
                    CHANGES,
                    ANNOUNCEMENTS,
                    ANNOUNCEMENT,
                    WORKPLACE,
                    IMPORTING,
                    IMPORT,
                    RELEASE,
                    AUDIT,
                    OUTSIDE_TABLES,
                    RECONCILIATION,
                    REFERENCE_TABLES,
                    PROBLEMS,
                    PROBLEM -> true;
            case SIGN_IN,
                    SIGN_OUT,
                    REJECTIONS,
                    EMBARGO,
                    ANNOUNCEMENT_CHANGE,
                    CANCELLATION,
                    SUBMISSION,
                    DISCARDING,
                    SIGN_OFF,
                    SENDING_BACK,
                    RECALL,
                    WITHDRAWAL,
                    OUTSIDE_PUBLISHING,
                    OUTSIDE_WITHDRAWAL,
                    NOWHERE -> false;
        };
    }

    private static boolean matches(String path, String language, String pattern) {
        return path.matches("/" + language + pattern.replace("{}", "[A-Za-z0-9_.-]+"));
    }

    String nl() {
        return nl;
    }

    String en() {
        return en;
    }
}
