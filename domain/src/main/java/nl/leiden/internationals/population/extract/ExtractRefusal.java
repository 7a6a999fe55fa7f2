package nl.leiden.internationals.population.extract;

import java.util.List;
import nl.leiden.internationals.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * Why a file as a whole is refused; nothing of it is kept. A refusal says what is wrong, where, and what is expected, and
 * never shows what a row holds.
 */
public sealed interface ExtractRefusal {

    /** What to tell the person who sent the file. */
    Message message();

    /** A header says that its column identifies people. Not one row was read. */
    record IdentifyingColumn(String header, int position) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.identifying-column", header, position);
        }
    }

    /**
     * Values of a column pass the eleven-test of a citizen service number (BSN).
     *
     * @param header of the column; empty if the header has no name there
     * @param position of the column in the file, from 1
     */
    record CitizenServiceNumbers(String header, int position) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.citizen-service-numbers", header, position);
        }
    }

    /**
     * The header lacks columns that an extract needs.
     *
     * @param headers their readable names, in the order of the format
     */
    record MissingColumns(List<String> headers) implements ExtractRefusal {
        public MissingColumns {
            headers = List.copyOf(headers);
        }

        @Override
        public Message message() {
            return Message.of("extract-refusal.missing-columns", String.join(", ", headers));
        }
    }

    /**
     * A column that may occur once occurs more often.
     *
     * @param header its readable name
     */
    record ColumnTwice(String header) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.column-twice", header);
        }
    }

    /**
     * A header of more columns than any extract has.
     *
     * @param columns how many it has
     * @param most how many it may have
     */
    record TooManyColumns(int columns, int most) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.too-many-columns", columns, most);
        }
    }

    /** There is nothing in the file. */
    record EmptyFile() implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.empty-file");
        }
    }

    /** The first line names no column of an extract. */
    record NoHeader() implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.no-header");
        }
    }

    /** There are no rows under the header. */
    record NoRows() implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.no-rows");
        }
    }

    /** The header comes again, as when files were put together. */
    record SecondHeader(long line) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.second-header", line);
        }
    }

    /**
     * Two rows have the same pseudonym.
     *
     * @param line of the second one
     */
    record DuplicatePseudonym(long line) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.duplicate-pseudonym", line);
        }
    }

    /**
     * A row is too long, as when quotes do not close.
     *
     * @param limit in bytes
     */
    record LineTooLong(long line, int limit) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.line-too-long", line, limit);
        }
    }

    /** The file holds bytes that no text has. */
    record NotText(long line) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.not-text", line);
        }
    }

    /** The file is in UTF-16 or UTF-32. */
    record WideEncoding() implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.wide-encoding");
        }
    }

    /** Some of the file is not UTF-8, while other letters of it are, or are not Windows-1252. */
    record MixedEncoding(long line) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.mixed-encoding", line);
        }
    }

    /** The form that brought the file goes on after it, with fields that come too late. */
    record PartAfterFile() implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.part-after-file");
        }
    }

    /** The text ends in the middle of a row. */
    record CutOffFile(long line) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.cut-off-file", line);
        }
    }

    /** The last row has no line end and breaks a rule, as when the file was cut off in its last field. */
    record ProbablyCutOff(long line) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.probably-cut-off", line);
        }
    }

    /** A gzip or zip file ends before its end. */
    record CutOffArchive() implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.cut-off-archive");
        }
    }

    /** A gzip or zip file cannot be unpacked, or its checksum is wrong. */
    record DamagedArchive() implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.damaged-archive");
        }
    }

    /** The file was announced as gzip or zip and is not. */
    record NotAsAnnounced(String mediaType) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.not-as-announced", mediaType);
        }
    }

    /** There is no file in the zip. */
    record EmptyArchive() implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.empty-archive");
        }
    }

    /** There is more than one file in the zip. */
    record SeveralFiles() implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.several-files");
        }
    }

    /**
     * A gzip or zip file unpacks to far more than an extract of a municipality can be.
     *
     * @param limit in bytes
     */
    record UnpacksTooFar(long limit) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.unpacks-too-far", limit);
        }
    }

    /**
     * Too many rows break a rule for the file to be trusted.
     *
     * @param percent of all rows that were rejected
     * @param limit in per cent
     */
    record TooManyRejectedRows(long rejected, long rows, double percent, double limit) implements ExtractRefusal {
        @Override
        public Message message() {
            return Message.of("extract-refusal.too-many-rejected-rows", rejected, rows, percent, limit);
        }
    }

    /**
     * The upload broke off.
     *
     * @param received bytes that arrived
     * @param expected bytes that were announced, null if none were
     */
    record UploadCutOff(long received, @Nullable Long expected) implements ExtractRefusal {
        @Override
        public Message message() {
            return expected == null
                    ? Message.of("extract-refusal.upload-cut-off-unannounced", received)
                    : Message.of("extract-refusal.upload-cut-off", received, expected);
        }
    }
}
