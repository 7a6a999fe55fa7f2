package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.site.Frame;

/** An import that is under way. */
public record RunningPage(Frame frame, String extract, String begun, ProgressView progress) {}
