package nl.leiden.internationals.population.pages;

import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frame;

/**
 * The page on which an analyst sends an extract.
 *
 * @param extract the id that the import will have, so that its progress can be followed from the first byte
 * @param usualLimit of rejected rows, in per cent
 */
public record ImportingPage(Frame frame, Form form, String extract, String usualLimit) {

    /** Whether the fields for the reason are open from the start. */
    public boolean reasonNeeded() {
        return form.error("reasonNl") != null
                || form.error("reasonEn") != null
                || !form.value("reasonNl").isEmpty()
                || !form.value("reasonEn").isEmpty();
    }
}
