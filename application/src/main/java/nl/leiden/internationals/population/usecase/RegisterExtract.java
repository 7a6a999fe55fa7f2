package nl.leiden.internationals.population.usecase;

import nl.leiden.internationals.population.extract.ExtractCount;
import nl.leiden.internationals.population.extract.ExtractReading;
import nl.leiden.internationals.population.extract.ImportProgress;

/**
 * A register extract as it comes in, whatever brings it: it can be read once, from front to end. Whoever implements it decodes rows;
 * what they mean is decided by the {@link ExtractCount}.
 */
@FunctionalInterface
public interface RegisterExtract {

    /**
     * Counts every row and tells how far it is. Returns when the extract is at its end or is refused; never throws for what is in
     * the extract, nor for an upload that breaks off.
     */
    ExtractReading countInto(ExtractCount count, ImportProgress progress);
}
