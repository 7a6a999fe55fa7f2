package nl.leiden.internationals.population.pages;

/** A number under a name, as it is written. */
public record CountLine(String label, String count) {}
