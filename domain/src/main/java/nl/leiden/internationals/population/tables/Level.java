package nl.leiden.internationals.population.tables;

import nl.leiden.internationals.language.BilingualText;

/**
 * A level of a hierarchy as people know it: the blocs, the districts, the life phases. Its categories do not overlap, so that they
 * can be chosen as a code list of their own.
 *
 * @param number as {@link Category#level()}: 0 for the total, higher for finer
 * @param id lower-case words joined by hyphens, unique in the code list, such as {@code life-phase}
 * @param name in the singular: "bloc", "life phase"
 * @param heading over its categories: "Blocs", "Life phases"
 */
public record Level(int number, String id, BilingualText name, BilingualText heading) {

    public Level {
        if (number < 0) {
            throw new IllegalArgumentException("a level is 0 or more: " + number);
        }
        if (!id.matches("[a-z][a-z0-9]*(?:-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not the id of a level: '" + id + "'");
        }
    }
}
