package nl.leiden.internationals.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks for secrets in all that leaves the monitor or is kept by it: bodies and headers of answers, packed or not, lines of the log, and
 * stored rows, as text, in the spelling of either language, and as numbers in binary.
 */
final class Channel {

    /** Between thousands: point and the spaces that do not break a line; in prose the comma too, which separates numbers elsewhere. */
    private static final String OF_DATA = ".\u00a0\u202f\u2009";

    private static final String OF_PROSE = OF_DATA + ",";

    private static final int GROUP = 3;
    private static final int MOST_DIGITS = 9;

    /** Ids of requests and imports are drawn at random; a group of four digits in one is nobody's number. */
    private static final Pattern RANDOM_ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern PLACES = Pattern.compile("\"status\":\\{[^{}]*\\}");

    private final Secrets secrets;
    private final Set<Leak> leaks = Collections.synchronizedSet(new LinkedHashSet<>());
    private final AtomicLong searched = new AtomicLong();

    Channel(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A secret and where it was found. */
    record Leak(String where, String what) {}

    List<Leak> leaks() {
        return List.copyOf(leaks);
    }

    /** The leaks found so far, which are forgotten. */
    List<Leak> takeLeaks() {
        List<Leak> taken = leaks();
        leaks.clear();
        return taken;
    }

    /** How many answers, rows and lines were looked through. */
    long searched() {
        return searched.get();
    }

    /** Looks through an answer; a colleague may see the municipal totals. */
    void hear(HttpResponse<?> answer) {
        boolean colleague =
                answer.request().headers().firstValue("Authorization").isPresent()
                        || answer.request().headers().firstValue("Cookie").isPresent();
        Set<Integer> numbers = colleague ? secrets.forColleagues() : secrets.numbers();
        String where = answer.request().method() + " " + answer.request().uri() + (colleague ? " (colleague)" : "");
        searched.incrementAndGet();
        answer.headers().map().forEach((header, values) -> {
            if (!header.equalsIgnoreCase("Content-Length")) {
                readText(where + ", header " + header, values.toString(), numbers, OF_DATA);
            }
        });
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        String separators = page ? OF_PROSE : OF_DATA;
        if (answer.body() instanceof String text) {
            readText(where, withoutPlaces(text), numbers, separators);
        } else if (answer.body() instanceof byte[] bytes) {
            readBytes(where, bytes, numbers, separators);
        }
    }

    /** JSON-stat tells statuses by the places of cells, which are numbers but count nobody. */
    private static String withoutPlaces(String text) {
        return PLACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replaceAll("\"[0-9]+\":", "")));
    }

    /** Looks through lines that were written for no reader in particular. */
    void readLines(String where, Collection<String> lines) {
        searched.addAndGet(lines.size());
        lines.forEach(line -> readText(where + ": " + line, line, secrets.numbers(), OF_PROSE));
    }

    /** Looks through a value of a stored row. */
    void readStored(String where, Object value, boolean ofAReport) {
        searched.incrementAndGet();
        Set<Integer> numbers = ofAReport ? secrets.forColleagues() : secrets.numbers();
        switch (value) {
            case byte[] bytes -> {
                readBytes(where, bytes, numbers, OF_DATA);
                readBinary(where, bytes, numbers);
            }
            default -> readText(where, value.toString(), numbers, OF_DATA);
        }
    }

    private void readText(String where, String whole, Set<Integer> numbers, String separators) {
        String text = RANDOM_ID.matcher(whole).replaceAll("id");
        if (whole.contains(secrets.pseudonym())) {
            leaks.add(new Leak(where, secrets.pseudonym()));
        }
        for (int at = 0; at < text.length(); at++) {
            if (isDigit(text, at) && !isWord(text, at - 1)) {
                readNumber(where, text, at, numbers, separators);
            }
        }
    }

    /** Reads digits, with and without the groups of three that follow a separator of thousands. */
    private void readNumber(String where, String text, int start, Set<Integer> numbers, String separators) {
        int end = endOfDigits(text, start);
        StringBuilder digits = new StringBuilder(text.substring(start, end));
        compare(where, text, end, digits, numbers);
        while (digits.length() <= MOST_DIGITS
                && end < text.length()
                && separators.indexOf(text.charAt(end)) >= 0
                && endOfDigits(text, end + 1) == end + 1 + GROUP) {
            digits.append(text, end + 1, end + 1 + GROUP);
            end += 1 + GROUP;
            compare(where, text, end, digits, numbers);
        }
    }

    private void compare(String where, String text, int end, CharSequence digits, Set<Integer> numbers) {
        if (digits.length() <= MOST_DIGITS
                && !isWord(text, end)
                && numbers.contains(Integer.parseInt(digits, 0, digits.length(), 10))) {
            leaks.add(new Leak(where, digits.toString()));
        }
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private void readBytes(String where, byte[] bytes, Set<Integer> numbers, String separators) {
        readText(where, withoutPlaces(new String(bytes, StandardCharsets.UTF_8)), numbers, separators);
        try {
            if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
                try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                    for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                        String inside = new String(files.readAllBytes(), StandardCharsets.UTF_8);
                        readText(where + ", " + file.getName(), inside, numbers, separators);
                    }
                }
            } else if (bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B) {
                try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    readBytes(where + ", unpacked", unpacked.readAllBytes(), numbers, separators);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot unpack " + where, broken);
        }
    }

    /**
     * Four bytes, the highest first, wherever they begin: what a number in Java's own format looks like. Small numbers in a row, seen from
     * between them, look like multiples of 256, which are passed over.
     */
    private void readBinary(String where, byte[] bytes, Set<Integer> numbers) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int at = 0; at + Integer.BYTES <= bytes.length; at++) {
            if (bytes[at] == 0 && bytes[at + 3] != 0 && numbers.contains(buffer.getInt(at))) {
                leaks.add(new Leak(where, buffer.getInt(at) + " in binary"));
            }
        }
    }
}
