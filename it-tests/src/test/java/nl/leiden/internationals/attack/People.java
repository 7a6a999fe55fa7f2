package nl.leiden.internationals.attack;

/**
 * The people whom a cell truly counts.
 *
 * @param number how many they are
 * @param mark the sum of a number drawn for each of them, so that different people have different marks
 */
record People(int number, long mark) {

    static final People NOBODY = new People(0, 0);

    People and(People others) {
        return new People(number + others.number, mark + others.mark);
    }
}
