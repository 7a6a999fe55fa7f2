package nl.leiden.internationals.site;

/** The figures are there, and readers are about to be let in: whoever wants to have done something once before they come does it now. */
public record AlmostReady() {}
