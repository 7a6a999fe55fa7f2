package nl.leiden.internationals.population.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.leiden.internationals.population.demo.Inhabitant.Stay;
import nl.leiden.internationals.population.register.Areas;

/**
 * The demo town from one 1 January to the next. It opens with people who have lived there for shorter or longer; in
 * each year some die, leave, become Dutch or move house, and as many arrive as the totals of the next year ask for.
 */
final class Town {

    private static final int LONGEST_STAY = 45;
    private static final int OLDEST = 97;
    private static final int YEARS_TO_NATURALISE = 5;

    private final TownFacts facts;
    private final long seed;
    private final Housing housing;
    private final Mix<Community> secondNationalities;
    private List<Inhabitant> residents = new ArrayList<>();
    private List<Inhabitant> departed = new ArrayList<>();
    private Chance chance;
    private int number;
    private long identities;

    private Town(TownFacts facts, Areas areas, long seed) {
        this.facts = facts;
        this.seed = seed;
        this.chance = new Chance(seed);
        this.housing = new Housing(facts.districts(), areas, chance);
        this.secondNationalities = Mix.of(facts.communities(), Community::dutch);
    }

    /** The town on 1 January of the first year. */
    static Town open(TownFacts facts, Areas areas, long seed) {
        var town = new Town(facts, areas, seed);
        town.populate();
        return town;
    }

    int year() {
        return facts.years().get(number).year();
    }

    /** In the order of pseudonyms. */
    List<Inhabitant> residents() {
        return Collections.unmodifiableList(residents);
    }

    /** Those of the people who died or left since the year before whose row is still in the register. */
    List<Inhabitant> leftInRegister() {
        return Departures.leftInRegister(departed, facts.rates(), residents.size());
    }

    /** The neighbourhood as an extract has it. */
    String neighbourhood(Inhabitant inhabitant) {
        return inhabitant.place() == Housing.NOWHERE ? "" : housing.neighbourhood(inhabitant.place());
    }

    private TownFacts.Year totals() {
        return facts.years().get(number);
    }

    private void populate() {
        int[] sizes = communitySizes();
        for (Community community : facts.communities()) {
            for (int i = 0; i < sizes[community.number()]; i++) {
                Reason reason = community.origin().settled().draw(chance);
                int years = chance.yearsUntil(community.origin().leaves(reason), LONGEST_STAY);
                residents.add(fromAbroad(community, reason, years));
            }
        }
        int[] ages = facts.dutchAges().opening(totals().residents() - totals().internationals());
        for (int age = 0; age < ages.length; age++) {
            for (int i = 0; i < ages[age]; i++) {
                residents.add(dutch(age, yearsHere(age)));
            }
        }
        settleDown();
    }

    /** For how many years somebody Dutch of this age has lived here, at most since birth. */
    private int yearsHere(int age) {
        int years = 0;
        while (years < age && !chance.happens(facts.dutchAges().leaves(age - years - 1))) {
            years++;
        }
        return years;
    }

    private int[] communitySizes() {
        double[] sizes = facts.communities().stream()
                .mapToDouble(community -> community.size(number))
                .toArray();
        return Mix.apportion(sizes, totals().internationals());
    }

    /** One year passes. */
    void advance() {
        number++;
        chance = new Chance(seed + year());
        departed = new ArrayList<>();
        residents.removeIf(this::isGoneWithinTheYear);
        fillUp();
        settleDown();
    }

    /** As many arrive as are missing in each community and among the Dutch; who is one too many goes. */
    private void fillUp() {
        int[] missing = communitySizes();
        int dutchMissing = totals().residents() - totals().internationals();
        for (Inhabitant resident : residents) {
            Stay stay = resident.stay();
            if (stay == null) {
                dutchMissing--;
            } else {
                missing[stay.community().number()]--;
            }
        }
        sendAwaySurplus(missing, Math.max(0, -dutchMissing));
        for (Community community : facts.communities()) {
            for (int i = 0; i < missing[community.number()]; i++) {
                residents.add(
                        fromAbroad(community, community.origin().arriving().draw(chance), 0));
            }
        }
        int[] ages = facts.dutchAges().arriving(Math.max(0, dutchMissing));
        for (int age = 0; age < ages.length; age++) {
            for (int i = 0; i < ages[age]; i++) {
                residents.add(dutch(age, 0));
            }
        }
    }

    private boolean isGoneWithinTheYear(Inhabitant resident) {
        int age = resident.ageOnNewYear(year() - 1);
        if (chance.happens(facts.dutchAges().dies(age))) {
            resident.suspend(Departures.DIED);
            departed.add(resident);
            return true;
        }
        Stay stay = resident.stay();
        double leaves = stay == null
                ? facts.dutchAges().leaves(age)
                : stay.community().origin().leaves(stay.reason());
        if (chance.happens(leaves)) {
            departed.add(resident);
            return true;
        }
        if (stay != null) {
            live(resident, stay);
        }
        if (chance.happens(facts.rates().moves())) {
            resident.livesAt(Housing.NOWHERE);
        }
        return false;
    }

    private void live(Inhabitant resident, Stay stay) {
        int years = resident.yearsOfStay(Days.newYear(year()));
        if (years >= YEARS_TO_NATURALISE
                && chance.happens(stay.community().origin().naturalised())) {
            boolean keeps =
                    stay.community().dutch() > 0 && chance.happens(facts.rates().keepsFormer());
            resident.naturalise(keeps ? stay.community().code() : null);
        } else {
            resident.stays(new Stay(stay.community(), facts.reasonAfter(stay.reason(), years)));
        }
    }

    private void sendAwaySurplus(int[] missing, int dutchSurplus) {
        List<Inhabitant> staying = new ArrayList<>(residents.size());
        int dutchToGo = dutchSurplus;
        for (Inhabitant resident : residents) {
            Stay stay = resident.stay();
            if (stay == null && dutchToGo > 0) {
                dutchToGo--;
                departed.add(resident);
            } else if (stay != null && missing[stay.community().number()] < 0) {
                missing[stay.community().number()]++;
                departed.add(resident);
            } else {
                staying.add(resident);
            }
        }
        residents = staying;
    }

    private void settleDown() {
        Collections.sort(residents);
        int year = year();
        housing.house(residents, resident -> drawn(resident, year), chance);
    }

    private String drawn(Inhabitant resident, int year) {
        Stay stay = resident.stay();
        return stay == null
                ? facts.dutchAges().drawn(resident.ageOnNewYear(year))
                : stay.reason().drawn();
    }

    /** Somebody from abroad who settled in the year that ends now, or so many years earlier. */
    private Inhabitant fromAbroad(Community community, Reason reason, int yearsAgo) {
        int settled = Days.within(year() - 1 - yearsAgo, chance.oneOf(reason.months()), chance);
        double age = chance.around(reason.youngest(), reason.usual(), reason.oldest() + 1.0);
        boolean bornHere = age < 1;
        int born = bornHere ? settled : settled - (int) (age * Days.OF_A_YEAR);
        if (Days.year(born) < year() - OLDEST) {
            born = Days.within(year() - 2 * LONGEST_STAY + chance.below(LONGEST_STAY), chance);
        }
        Community.Origin origin = community.origin();
        boolean woman = chance.happens(reason.women());
        var person = new Inhabitant(seed, ++identities, born, origin.vague(), woman, settled);
        if (!bornHere) {
            person.settledInNetherlands(
                    chance.happens(facts.rates().elsewhereFirst()) ? elsewhereSince(born, settled) : settled);
        }
        if (!origin.second().isEmpty() && chance.happens(origin.holds())) {
            person.holdsToo(chance.oneOf(origin.second()));
        }
        person.stays(new Stay(community, facts.reasonAfter(reason, yearsAgo)));
        return person;
    }

    private int elsewhereSince(int born, int settled) {
        double years = chance.fraction() * chance.fraction() * facts.rates().yearsElsewhere();
        return Math.max(born, settled - (int) (years * Days.OF_A_YEAR));
    }

    /** Somebody Dutch of this age on the coming 1 January who has lived here for so many years. */
    private Inhabitant dutch(int age, int years) {
        int born = Days.within(year() - 1 - age, chance);
        int settled = years >= age ? born : Days.within(year() - 1 - years, chance);
        boolean woman = chance.happens(facts.dutchAges().women(age));
        double vague = facts.rates().vagueBirth();
        var person = new Inhabitant(seed, ++identities, born, vague, woman, settled);
        if (settled != born && chance.happens(facts.rates().returns())) {
            person.settledInNetherlands(settled);
        }
        if (chance.happens(facts.rates().dutchWithAnother())) {
            person.holdsToo(secondNationalities.draw(chance).code());
        }
        return person;
    }
}
