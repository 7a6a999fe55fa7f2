package nl.leiden.internationals.population.register;

import org.jspecify.annotations.Nullable;

/**
 * The associations of states that matter to how a nationality is counted.
 *
 * @param benelux Belgium and Luxembourg
 * @param europeanUnion when it is a member of the Union, or of the Communities before it; null if never
 * @param efta when it is a member of the European Free Trade Association; null if never
 */
public record Memberships(
        boolean benelux,
        @Nullable Period europeanUnion,
        @Nullable Period efta) {

    public static final Memberships NONE = new Memberships(false, null, null);

    boolean inEuropeanUnionOn(ReferenceDate date) {
        return europeanUnion != null && europeanUnion.contains(date);
    }

    boolean inEftaOn(ReferenceDate date) {
        return efta != null && efta.contains(date);
    }
}
