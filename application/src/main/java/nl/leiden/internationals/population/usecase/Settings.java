package nl.leiden.internationals.population.usecase;

import java.math.BigDecimal;
import java.time.Duration;
import nl.leiden.internationals.population.disclosure.DisclosureControl;
import nl.leiden.internationals.population.disclosure.RecordKeys;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.figures.PlausibilityLimits;
import nl.leiden.internationals.population.register.Areas;

/**
 * What differs between municipalities and installations, settled when the server starts.
 *
 * @param areas the municipality with its districts
 * @param recordKeys from the secret of the installation
 * @param disclosure parameters in force
 * @param maxRejectedPercent rejected rows per hundred that an extract may have, 0–100, unless one upload says otherwise
 * @param releaseLimits what the tables of a release must keep to
 * @param limits how far figures may move before the report points it out
 * @param keepTallies how long the tallies of a signed-off release are kept for corrections; zero: not at all
 */
public record Settings(
        Areas areas,
        RecordKeys recordKeys,
        DisclosureControl disclosure,
        BigDecimal maxRejectedPercent,
        ReleaseLimits releaseLimits,
        PlausibilityLimits limits,
        Duration keepTallies) {}
