package nl.leiden.internationals.population.formats.outside;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The first bytes of a CSV file that are no UTF-8, as one letter of Windows-1252 among others. */
final class FirstBrokenLetter {

    private final byte[] file;
    private final char separator;

    private FirstBrokenLetter(byte[] file, char separator) {
        this.file = file;
        this.separator = separator;
    }

    /** Where it is; empty if all is UTF-8. */
    static Optional<FoundAt.Cell> in(byte[] file, char separator) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer letters = CharBuffer.allocate(1 << 13);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(bytes, letters, true);
        while (result.isOverflow()) {
            letters.clear();
            result = decoder.decode(bytes, letters, true);
        }
        return result.isError()
                ? Optional.of(new FirstBrokenLetter(file, separator).place(bytes.position()))
                : Optional.empty();
    }

    private FoundAt.Cell place(int broken) {
        long line = 1;
        int column = 1;
        boolean quoted = false;
        for (int i = 0; i < broken; i++) {
            boolean lineEnd = file[i] == '\n' || (file[i] == '\r' && file[i + 1] != '\n');
            if (lineEnd) {
                line++;
            }
            if (file[i] == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                column = lineEnd ? 1 : file[i] == separator ? column + 1 : column;
            }
        }
        return new FoundAt.Cell(line, column);
    }
}
