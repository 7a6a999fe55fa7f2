/** The words and rules of the monitor: pure Java, no technology. */
module nl.leiden.internationals.domain {
    requires transitive static org.jspecify;

    exports nl.leiden.internationals.language;
    exports nl.leiden.internationals.population.calendar;
    exports nl.leiden.internationals.population.disclosure;
    exports nl.leiden.internationals.population.extract;
    exports nl.leiden.internationals.population.register;
    exports nl.leiden.internationals.population.figures;
    exports nl.leiden.internationals.population.queries;
    exports nl.leiden.internationals.population.outside;
    exports nl.leiden.internationals.population.release;
    exports nl.leiden.internationals.population.tables;
}
