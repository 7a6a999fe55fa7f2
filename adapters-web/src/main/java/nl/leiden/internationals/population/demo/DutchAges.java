package nl.leiden.internationals.population.demo;

import java.util.List;
import java.util.stream.IntStream;

/** How the Dutch residents of the demo town are spread over the ages, and what becomes of them within a year. */
final class DutchAges {

    private final double[] residents;
    private final double[] leaves;
    private final double[] dies;
    private final double[] women;
    private final String[] drawn;

    private DutchAges(int ages) {
        residents = new double[ages];
        leaves = new double[ages];
        dies = new double[ages];
        women = new double[ages];
        drawn = new String[ages];
    }

    /** Draws straight lines between the ages that the table lists, from 0 upwards. */
    static DutchAges from(FactTable table) {
        List<FactTable.Line> lines = table.lines();
        var ages = new DutchAges(lines.getLast().number("age") + 1);
        for (int i = 0; i < lines.size(); i++) {
            FactTable.Line line = lines.get(i);
            FactTable.Line next = lines.get(Math.min(i + 1, lines.size() - 1));
            int from = line.number("age");
            int width = Math.max(1, next.number("age") - from);
            for (int age = from; age < Math.min(from + width, ages.residents.length); age++) {
                double part = (double) (age - from) / width;
                ages.residents[age] = between(line, next, "residents", part);
                ages.leaves[age] = between(line, next, "leaves", part);
                ages.dies[age] = between(line, next, "dies", part);
                ages.women[age] = between(line, next, "women", part);
                ages.drawn[age] = line.text("drawn");
            }
        }
        return ages;
    }

    private static double between(FactTable.Line line, FactTable.Line next, String column, double part) {
        double start = line.amount(column);
        return start + part * (next.amount(column) - start);
    }

    /** How many residents of each age there are when the town opens. */
    int[] opening(int total) {
        return Mix.apportion(residents, total);
    }

    /** How many of each age arrive: most of the ages in which most are missing to keep the town as it is. */
    int[] arriving(int total) {
        double[] missing = IntStream.range(0, residents.length)
                .mapToDouble(age -> age == 0 ? residents[0] : residents[age] - remaining(age - 1))
                .map(weight -> Math.max(0, weight))
                .toArray();
        return Mix.apportion(missing, total);
    }

    private double remaining(int age) {
        return residents[age] * (1 - leaves[age] - dies[age]);
    }

    double leaves(int age) {
        return leaves[within(age)];
    }

    double dies(int age) {
        return dies[within(age)];
    }

    double women(int age) {
        return women[within(age)];
    }

    /** To which kind of living people of this age are drawn. */
    String drawn(int age) {
        return drawn[within(age)];
    }

    private int within(int age) {
        return Math.clamp(age, 0, residents.length - 1);
    }
}
