package nl.leiden.internationals.population.figures;

/** What comes of choosing cells from a table: a selection, or everything that is wrong with the choice. */
public sealed interface Selected permits Selection, Refused {}
