package nl.leiden.internationals.population.queries;

/** What comes of reading a query on a table: the cells it chooses, or everything that is wrong with it. */
public sealed interface QueryReading permits Chosen, Unfit {}
