package nl.leiden.internationals.accounts;

import jakarta.enterprise.context.RequestScoped;

/** Who makes this request. */
@RequestScoped
public class Visitor {

    private Caller caller = new Caller.Reader();

    void comesAs(Caller newCaller) {
        caller = newCaller;
    }

    public Caller caller() {
        return caller;
    }

    /**
     * The colleague who makes this request.
     *
     * @throws IllegalStateException if nobody signed in, which the roles of the method asked for should have prevented
     */
    public Caller.Colleague colleague() {
        return switch (caller) {
            case Caller.Colleague colleague -> colleague;
            case Caller.Reader reader ->
                throw new IllegalStateException("only for those who signed in, but called by a " + reader);
        };
    }
}
