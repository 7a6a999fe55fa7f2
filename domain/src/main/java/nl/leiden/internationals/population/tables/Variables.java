package nl.leiden.internationals.population.tables;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nl.leiden.internationals.population.register.AgeBand;
import nl.leiden.internationals.population.register.Bloc;
import nl.leiden.internationals.population.register.District;
import nl.leiden.internationals.population.register.Group;
import nl.leiden.internationals.population.register.International;
import nl.leiden.internationals.population.register.LengthOfStay;
import nl.leiden.internationals.population.register.Neighbourhood;
import nl.leiden.internationals.population.register.Resident;
import nl.leiden.internationals.population.register.Sex;

/** How residents find their leaves: for every dimension an array that is looked up by the number of the value. */
@SuppressWarnings("EnumOrdinal") // arrays in memory only, never stored: the fastest look-up there is
final class Variables {

    private static final int NUMBERS_OF_NATIONALITIES = 10_000;
    private static final int NUMBERS_OF_DISTRICTS = 100;
    private static final int NUMBERS_OF_NEIGHBOURHOODS = 10_000;

    private Variables() {}

    static Variable origin(CodeList codes) {
        int international = codes.position(CodeLists.INTERNATIONAL);
        int dutch = codes.position(CodeLists.DUTCH);
        return resident -> resident instanceof International ? international : dutch;
    }

    static Variable district(CodeList codes) {
        int[] at = positions(
                codes,
                NUMBERS_OF_DISTRICTS,
                text -> text.startsWith("WK")
                        ? Integer.parseInt(text.substring(6))
                        : text.equals("unknown") ? NUMBERS_OF_DISTRICTS - 1 : -1);
        return resident -> at[resident.district().number()];
    }

    static Variable neighbourhood(CodeList codes) {
        int[] at = positions(
                codes,
                NUMBERS_OF_NEIGHBOURHOODS,
                text -> text.startsWith("BU") ? new Neighbourhood(text).number() : -1);
        int[] unknownIn = positions(
                codes,
                NUMBERS_OF_DISTRICTS,
                text -> text.startsWith("WK")
                        ? Integer.parseInt(text.substring(6, 8))
                        : text.equals(District.UNKNOWN.code()) ? District.UNKNOWN.number() : -1);
        return resident -> resident.neighbourhood().isUnknown()
                ? unknownIn[resident.district().number()]
                : at[resident.neighbourhood().number()];
    }

    static Variable nationality(CodeList codes) {
        int[] at = positions(
                codes, NUMBERS_OF_NATIONALITIES, text -> text.matches("[0-9]{4}") ? Integer.parseInt(text) : -1);
        return international(i -> at[i.nationality().number()]);
    }

    static Variable bloc(CodeList codes) {
        int[] at = positions(codes, Bloc.values(), CodeLists::code);
        return international(i -> at[i.bloc().ordinal()]);
    }

    static Variable age(CodeList codes) {
        int[] at = positions(codes, AgeBand.values(), CodeLists::code);
        return resident -> at[resident.ageBand().ordinal()];
    }

    static Variable sex(CodeList codes) {
        int[] at = positions(codes, Sex.values(), CodeLists::code);
        return resident -> at[resident.sex().ordinal()];
    }

    static Variable group(CodeList codes) {
        int[] at = positions(codes, Group.values(), CodeLists::code);
        return international(i -> at[i.group().ordinal()]);
    }

    static Variable lengthOfStay(CodeList codes) {
        int[] at = positions(codes, LengthOfStay.values(), CodeLists::code);
        return international(i -> at[i.lengthOfStay().ordinal()]);
    }

    private static Variable international(ToIntFunction<International> leaf) {
        return resident -> {
            if (resident instanceof International international) {
                return leaf.applyAsInt(international);
            }
            throw new IllegalArgumentException(
                    "only internationals have this dimension: " + Resident.class.getSimpleName());
        };
    }

    private static <E extends Enum<E>> int[] positions(CodeList codes, E[] values, Function<E, Code> code) {
        return Arrays.stream(values)
                .mapToInt(v -> codes.contains(code.apply(v)) ? codes.position(code.apply(v)) : -1)
                .toArray();
    }

    private static int[] positions(CodeList codes, int size, ToIntFunction<String> number) {
        int[] at = new int[size];
        Arrays.fill(at, -1);
        for (int leaf : codes.leaves()) {
            int n = number.applyAsInt(codes.at(leaf).code().value());
            if (n >= 0) {
                at[n] = leaf;
            }
        }
        return at;
    }
}
