package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.leiden.internationals.accounts.Caller;
import nl.leiden.internationals.accounts.Flash;
import nl.leiden.internationals.accounts.PageSession;
import nl.leiden.internationals.accounts.Visitor;
import org.jspecify.annotations.Nullable;

/** Frames the pages of the current request. */
@Singleton
public class Frames {

    private final Visit visit;
    private final Visitor visitor;
    private final PageSession session;
    private final Flash flash;
    private final Installation installation;
    private final Assets assets;

    @Inject
    public Frames(
            Visit visit, Visitor visitor, PageSession session, Flash flash, Installation installation, Assets assets) {
        this.visit = visit;
        this.visitor = visitor;
        this.session = session;
        this.flash = flash;
        this.installation = installation;
        this.assets = assets;
    }

    /** For a page that everybody reads: only who is signed in gets a token for the button that signs out. */
    public Frame of(Address here, String title) {
        boolean colleague = visitor.caller() instanceof Caller.Colleague;
        return frame(here, title, colleague ? session.csrfToken() : null);
    }

    /** For a page with a form. */
    public Frame withForm(Address here, String title) {
        return frame(here, title, session.csrfToken());
    }

    private Frame frame(Address here, String title, @Nullable String csrf) {
        return new Frame(
                visit.language(),
                title,
                here,
                visitor.caller(),
                installation.demo(),
                installation.population().areas().name(),
                csrf,
                flash.take().map(visit.texts()::of).orElse(null),
                assets,
                Metadata.NONE);
    }
}
