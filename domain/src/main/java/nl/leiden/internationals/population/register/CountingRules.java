package nl.leiden.internationals.population.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.population.register.Judgement.Counted;
import nl.leiden.internationals.population.register.Judgement.Rejected;
import nl.leiden.internationals.population.register.Judgement.Skipped;
import nl.leiden.internationals.population.register.SkipReason.Elsewhere;
import nl.leiden.internationals.population.register.SkipReason.Suspended;
import org.jspecify.annotations.Nullable;

/**
 * Who counts as what on one reference date in one municipality. A row is judged in a fixed order: number of fields,
 * pseudonym, then whether it is skipped (suspension before municipality), then the other columns; it is rejected once,
 * for the first rule it breaks.
 *
 * <p>Without state and safe for use by many threads at once, each with a row of its own. Judging a Dutch resident
 * allocates nothing.
 */
@SuppressWarnings("EnumOrdinal") // judgements that never change lie ready in arrays
public final class CountingRules {

    private static final int NO_DATE = 0;
    private static final Rejected[] REJECTED =
            Stream.of(RejectionRule.values()).map(Rejected::new).toArray(Rejected[]::new);
    private static final Skipped OTHER_MUNICIPALITY = new Skipped(Elsewhere.OTHER_MUNICIPALITY);
    private static final Map<Integer, Skipped> SUSPENDED = Stream.of("O", "E", "M", "R", "F", "W")
            .collect(Collectors.toUnmodifiableMap(
                    reason -> (int) reason.charAt(0), reason -> new Skipped(new Suspended(reason))));
    private static final AgeBand[] AGE_BANDS = AgeBand.values();
    private static final Sex[] SEXES = Sex.values();

    private final int referenceDay;
    private final int municipality;
    private final NationalityRule nationalityRule;
    private final GroupRule groupRule;
    private final StayRule stayRule;
    private final AreaRule areaRule;
    private final Counted[] dutch;

    /**
     * The rules for one extract.
     *
     * @param areas of that same municipality
     */
    public CountingRules(
            ReferenceDate date,
            MunicipalityCode municipality,
            Nationalities nationalities,
            ResidenceTitles titles,
            Areas areas) {
        if (!areas.municipality().equals(municipality)) {
            throw new IllegalArgumentException("areas of another municipality than '" + municipality + "': " + areas);
        }
        this.referenceDay = date.number();
        this.municipality = Integer.parseInt(municipality.value());
        this.nationalityRule = new NationalityRule(nationalities, date);
        this.groupRule = new GroupRule(titles, date);
        this.stayRule = new StayRule(date);
        this.areaRule = new AreaRule(areas);
        this.dutch = dutchResidents(areaRule.places());
    }

    private static Counted[] dutchResidents(List<AreaRule.Place> places) {
        return places.stream()
                .flatMap(place -> Stream.of(AGE_BANDS)
                        .flatMap(band -> Stream.of(SEXES)
                                .map(sex -> new Counted(
                                        new DutchResident(place.district(), place.neighbourhood(), band, sex)))))
                .toArray(Counted[]::new);
    }

    /** What becomes of this row. The row may be used again as soon as this returns. */
    public Judgement judge(RegisterRow row) {
        if (row.isFieldCountWrong()) {
            return rejected(RejectionRule.FIELD_COUNT);
        }
        if (!PseudonymRule.isKept(row)) {
            return rejected(RejectionRule.PSEUDONYM);
        }
        if (!row.isEmpty(RegisterColumn.SUSPENSION)) {
            return suspended(row);
        }
        int start = row.start(RegisterColumn.MUNICIPALITY);
        int end = row.end(RegisterColumn.MUNICIPALITY);
        int registeredIn = end - start == 4 ? Digits.number(row.bytes(), start, end) : Digits.NOT_DIGITS;
        if (registeredIn == Digits.NOT_DIGITS) {
            return rejected(RejectionRule.MUNICIPALITY);
        }
        return registeredIn == municipality ? judgeResident(row) : OTHER_MUNICIPALITY;
    }

    private static Skipped suspended(RegisterRow row) {
        Skipped usual = SUSPENDED.get(row.character(RegisterColumn.SUSPENSION));
        return usual != null ? usual : new Skipped(Suspended.because(row.code(RegisterColumn.SUSPENSION)));
    }

    private Judgement judgeResident(RegisterRow row) {
        int birth = RegisterDate.read(
                row.bytes(), row.start(RegisterColumn.BIRTH_DATE), row.end(RegisterColumn.BIRTH_DATE));
        if (birth == RegisterDate.NOT_A_DATE) {
            return rejected(RejectionRule.BIRTH);
        }
        if (RegisterDate.liesAfter(birth, referenceDay)) {
            return rejected(RejectionRule.BIRTH_AFTER_REFERENCE_DATE);
        }
        @Nullable Sex sex = Sex.withCode(row.character(RegisterColumn.SEX));
        if (sex == null) {
            return rejected(RejectionRule.SEX);
        }
        int highest = nationalityRule.highest(row);
        if (highest == NationalityRule.NOT_IN_TABLE
                || (highest == NationalityRule.NONE && row.isEmpty(RegisterColumn.SPECIAL_DUTCH_STATUS))) {
            return rejected(RejectionRule.NATIONALITY);
        }
        if (highest == NationalityRule.ENDED) {
            return rejected(RejectionRule.NATIONALITY_ENDED);
        }
        int special = row.character(RegisterColumn.SPECIAL_DUTCH_STATUS);
        if (special != 0 && special != 'B' && special != 'V') {
            return rejected(RejectionRule.SPECIAL_STATUS);
        }
        int place = areaRule.place(row);
        if (place == AreaRule.WRONG) {
            return rejected(RejectionRule.NEIGHBOURHOOD);
        }
        return judgeStay(row, place, age(birth), sex, nationalityRule.counted(highest, special));
    }

    /** Age in completed years on the reference date, from the middle of what is known of the birth date. */
    private AgeBand age(int birth) {
        return birth == NO_DATE
                ? AgeBand.UNKNOWN
                : RegisterDate.age(birth, referenceDay).band();
    }

    private Judgement judgeStay(RegisterRow row, int place, AgeBand ageBand, Sex sex, int nationality) {
        if (optionalDate(row, RegisterColumn.SETTLED_IN_NETHERLANDS) == RegisterDate.NOT_A_DATE) {
            return rejected(RejectionRule.SETTLEMENT_IN_NETHERLANDS);
        }
        int settled = optionalDate(row, RegisterColumn.SETTLED_IN_MUNICIPALITY);
        if (settled == RegisterDate.NOT_A_DATE) {
            return rejected(RejectionRule.SETTLEMENT_IN_MUNICIPALITY);
        }
        if (!groupRule.hasTitleOrNone(row)) {
            return rejected(RejectionRule.RESIDENCE_TITLE);
        }
        int titleEnd = optionalDate(row, RegisterColumn.RESIDENCE_TITLE_END);
        if (titleEnd == RegisterDate.NOT_A_DATE) {
            return rejected(RejectionRule.RESIDENCE_TITLE_END);
        }
        @Nullable Group given = groupRule.given(row);
        if (given == null) {
            return rejected(RejectionRule.GROUP);
        }
        if (given != Group.NOT_CLASSIFIABLE && row.isEmpty(RegisterColumn.GROUP_SOURCE)) {
            return rejected(RejectionRule.GROUP_SOURCE);
        }
        if (nationalityRule.isDutch(nationality)) {
            return dutch[(place * AGE_BANDS.length + ageBand.ordinal()) * SEXES.length + sex.ordinal()];
        }
        GroupBasis.@Nullable Title proof = groupRule.proof(row, titleEnd);
        return new Counted(new International(
                areaRule.places().get(place).district(),
                areaRule.places().get(place).neighbourhood(),
                ageBand,
                sex,
                nationalityRule.nationality(nationality).code(),
                nationalityRule.bloc(nationality),
                nationalityRule.nationality(nationality).continent(),
                proof == null ? given : proof.group(),
                proof == null ? basis(row, given) : proof,
                stayRule.lengthOfStay(settled),
                stayRule.isNewcomer(settled)));
    }

    private GroupBasis basis(RegisterRow row, Group given) {
        return given == Group.NOT_CLASSIFIABLE ? GroupBasis.None.NONE : groupRule.source(row);
    }

    private static int optionalDate(RegisterRow row, RegisterColumn column) {
        int start = row.start(column);
        int end = row.end(column);
        return start == end ? NO_DATE : RegisterDate.read(row.bytes(), start, end);
    }

    private static Rejected rejected(RejectionRule rule) {
        return REJECTED[rule.ordinal()];
    }
}
