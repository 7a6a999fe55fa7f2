package nl.leiden.internationals.population.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.population.demo.Inhabitant.Stay;
import nl.leiden.internationals.population.demo.Reason.TitleStage;
import nl.leiden.internationals.population.register.NationalityCode;
import nl.leiden.internationals.population.register.RegisterColumn;

/** Writes the rows of one extract, with the readable header. */
final class ExtractRow {

    private static final String UNKNOWN_DATE = "00000000";
    private static final RegisterColumn[] COLUMNS = RegisterColumn.values();

    private final Town town;
    private final Rates rates;
    private final String municipality;
    private final int referenceDay;
    private final Map<RegisterColumn, String> fields = new EnumMap<>(RegisterColumn.class);

    ExtractRow(Town town, Rates rates, String municipality) {
        this.town = town;
        this.rates = rates;
        this.municipality = municipality;
        this.referenceDay = Days.newYear(town.year());
    }

    static String header() {
        return Stream.of(COLUMNS).map(RegisterColumn::header).collect(Collectors.joining(";")) + "\n";
    }

    /** Writes the row of an inhabitant. */
    void write(Inhabitant person, StringBuilder out) {
        fill(person);
        for (RegisterColumn column : COLUMNS) {
            out.append(fields.getOrDefault(column, "")).append(';');
        }
        endLine(out);
    }

    /** Writes a row that says the same under another pseudonym and makes a mistake. */
    void write(Inhabitant person, String pseudonym, TownFacts.Mistake mistake, StringBuilder out) {
        fill(person);
        fields.put(RegisterColumn.PSEUDONYM, pseudonym);
        for (RegisterColumn column : COLUMNS) {
            out.append(mistake.isIn(column) ? mistake.value() : fields.getOrDefault(column, ""))
                    .append(';');
        }
        if (mistake.missesField()) {
            out.setLength(out.lastIndexOf(";"));
            out.setLength(out.lastIndexOf(";") + 1);
        }
        endLine(out);
    }

    private static void endLine(StringBuilder out) {
        out.setCharAt(out.length() - 1, '\n');
    }

    private void fill(Inhabitant person) {
        fields.clear();
        Stay stay = person.stay();
        fields.put(RegisterColumn.PSEUDONYM, person.pseudonym());
        fields.put(RegisterColumn.BIRTH_DATE, birth(person));
        fields.put(RegisterColumn.SEX, sex(person));
        fields.put(RegisterColumn.SUSPENSION, person.suspension());
        fields.put(RegisterColumn.MUNICIPALITY, person.movedTo().isEmpty() ? municipality : person.movedTo());
        fields.put(RegisterColumn.NEIGHBOURHOOD, person.movedTo().isEmpty() ? town.neighbourhood(person) : "");
        fields.put(RegisterColumn.SETTLED_IN_NETHERLANDS, settledInNetherlands(person));
        fields.put(RegisterColumn.SETTLED_IN_MUNICIPALITY, Days.written(person.settled()));
        if (stay == null) {
            fillDutch(person);
        } else {
            fillForeign(person, stay);
            fillGroup(person, stay);
            if (stay.community().origin().titled()) {
                fillTitle(person, stay);
            }
        }
    }

    private String sex(Inhabitant person) {
        if (person.trait(Trait.SEX_UNKNOWN) < rates.unknownSex()) {
            return "O";
        }
        return person.isWoman() ? "V" : "M";
    }

    private String birth(Inhabitant person) {
        String written = Days.written(person.born());
        if (person.trait(Trait.BIRTH_DATE_UNKNOWN) < rates.unknownBirth()) {
            return UNKNOWN_DATE;
        }
        double trait = person.trait(Trait.BIRTH_DATE_KNOWN) / person.vagueBirth();
        if (trait >= 1) {
            return written;
        }
        String year = written.substring(0, 4);
        if (trait < 0.2) {
            return written.substring(0, 6) + "00";
        }
        if (trait < 0.4) {
            return year + "0101";
        }
        return trait < 0.45 ? year : year + "0000";
    }

    private String settledInNetherlands(Inhabitant person) {
        if (person.settledInNetherlands() == Inhabitant.NEVER) {
            return "";
        }
        String written = Days.written(person.settledInNetherlands());
        double trait = person.trait(Trait.SETTLEMENT_KNOWN) / rates.vagueSettlement();
        if (trait >= 1) {
            return written;
        }
        return trait < 0.3 ? UNKNOWN_DATE : written.substring(0, 4) + "0000";
    }

    private void fillDutch(Inhabitant person) {
        double special = person.trait(Trait.SPECIAL_STATUS);
        NationalityCode second = person.second();
        if (special < rates.markedB()) {
            fields.put(RegisterColumn.NATIONALITY, second == null ? "" : second.value());
            fields.put(RegisterColumn.SPECIAL_DUTCH_STATUS, "B");
        } else if (special < rates.markedB() + rates.oldCode()) {
            fields.put(RegisterColumn.NATIONALITY, "0002");
        } else {
            List<String> codes = new ArrayList<>(List.of(NationalityCode.DUTCH.value()));
            if (second != null) {
                codes.add(second.value());
            }
            if (person.trait(Trait.ORDER_OF_NATIONALITIES) < 0.5) {
                Collections.reverse(codes);
            }
            fields.put(RegisterColumn.NATIONALITY, String.join("|", codes));
        }
    }

    private void fillForeign(Inhabitant person, Stay stay) {
        String code = stay.community().code().value();
        NationalityCode second = person.second();
        boolean establishedNotDutch = code.equals("0500") && person.trait(Trait.SPECIAL_STATUS) < 0.5;
        if (establishedNotDutch) {
            fields.put(RegisterColumn.SPECIAL_DUTCH_STATUS, "V");
            fields.put(RegisterColumn.NATIONALITY, "");
        } else if (second == null || second.value().equals(code)) {
            fields.put(RegisterColumn.NATIONALITY, code);
        } else if (!stay.community().origin().titled() && person.trait(Trait.ORDER_OF_NATIONALITIES) < 0.5) {
            fields.put(RegisterColumn.NATIONALITY, second.value() + "|" + code);
        } else {
            fields.put(RegisterColumn.NATIONALITY, code + "|" + second.value());
        }
    }

    private void fillGroup(Inhabitant person, Stay stay) {
        Reason reason = stay.reason();
        List<String> sources = stay.community().origin().titled() ? reason.titledSources() : reason.freeSources();
        if (person.trait(Trait.GROUP_KNOWN) < reason.known()) {
            fields.put(RegisterColumn.GROUP, reason.group().registerCode());
            fields.put(RegisterColumn.GROUP_SOURCE, sources.get((int)
                    (person.trait(Trait.GROUP_SOURCE) * sources.size())));
        }
    }

    private void fillTitle(Inhabitant person, Stay stay) {
        int years = person.yearsOfStay(referenceDay);
        TitleStage stage = stay.reason().titleAfter(years);
        if (stage == null || person.trait(Trait.TITLED) >= rates.titled()) {
            return;
        }
        fields.put(RegisterColumn.RESIDENCE_TITLE, stage.code());
        if (stage.granted() > 0) {
            boolean lapsed = person.trait(Trait.TITLE_LAPSED) < rates.lapsed();
            fields.put(
                    RegisterColumn.RESIDENCE_TITLE_END,
                    lapsed ? lapsedOn(person) : Days.written(renewal(person, stage.granted())));
        }
    }

    /** The first day after the reference date on which a title that is granted for so many years must be renewed. */
    private int renewal(Inhabitant person, int granted) {
        int since = person.hereSince();
        int years = granted;
        while (Days.plusYears(since, years) <= referenceDay) {
            years += granted;
        }
        return Days.plusYears(since, years);
    }

    /** A day up to the reference date; of some the month or more is not known. */
    private String lapsedOn(Inhabitant person) {
        double trait = person.trait(Trait.TITLE_LAPSED) / rates.lapsed();
        String written = Days.written(referenceDay - (int) (trait * 300));
        return trait > 0.9 ? written.substring(0, 4) + "0000" : written;
    }
}
