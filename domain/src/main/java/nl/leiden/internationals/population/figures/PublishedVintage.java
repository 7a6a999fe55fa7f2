package nl.leiden.internationals.population.figures;

import java.time.Instant;

/** A vintage and the moment from which everybody can see it. */
public record PublishedVintage(Vintage vintage, Instant publishedAt) {}
