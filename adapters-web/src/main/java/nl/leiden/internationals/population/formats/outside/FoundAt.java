package nl.leiden.internationals.population.formats.outside;

import nl.leiden.internationals.language.Message;

/** Where in the data something stands. */
sealed interface FoundAt {

    /** As an error names it. */
    String name();

    /** As a sentence about it begins: a message or a text. */
    Object told();

    FirstInFiles.Place order();

    /** A value of a JSON-stat document, by its number from 0. */
    static FoundAt value(int number) {
        return new Numbered("/value/", number);
    }

    /** The status of such a value. */
    static FoundAt status(int number) {
        return new Numbered("/status/", number);
    }

    /** A field of CSV, in a line and column counted from 1; named as RFC 7111 names cells. */
    record Cell(long line, int column) implements FoundAt {

        @Override
        public String name() {
            return "data#cell=" + line + ',' + column;
        }

        @Override
        public Object told() {
            return Message.of("outside.in-line-and-column", line, column);
        }

        @Override
        public FirstInFiles.Place order() {
            return FirstInFiles.Place.inData(line, column);
        }
    }

    /** One of a list of a JSON-stat document. */
    record Numbered(String list, int number) implements FoundAt {

        @Override
        public String name() {
            return OutsideUpload.DATA + '#' + list + number;
        }

        @Override
        public Object told() {
            return list + number;
        }

        @Override
        public FirstInFiles.Place order() {
            return FirstInFiles.Place.inData(1, number + 1);
        }
    }

    /** Something else in such a document, by its JSON pointer. */
    record Node(String part, String pointer) implements FoundAt {

        @Override
        public String name() {
            return part + '#' + pointer;
        }

        @Override
        public Object told() {
            return pointer;
        }

        @Override
        public FirstInFiles.Place order() {
            return FirstInFiles.Place.in(part);
        }
    }
}
