package nl.leiden.internationals.population.release;

import java.time.Instant;

/** Who did something, and when. */
public record Signature(AccountName by, Instant at) {}
