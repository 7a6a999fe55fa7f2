package nl.leiden.internationals.population.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small extracts for tests, as text; the columns are all of the format in the order of its table. */
final class SampleExtract {

    static final String HEADER = "pseudoniem;geboortedatum;geslacht;nationaliteit;bijzonder_nederlanderschap;"
            + "reden_opschorting;gemeente;buurt;datum_vestiging_nederland;datum_vestiging_gemeente;verblijfstitel;"
            + "verblijfstitel_einde;groep;groep_bron";
    static final String DUTCH_WOMAN = "dutch-woman;19840615;V;0001;;;0546;BU05460301;;19840615;;;;";
    static final String ITALIAN_STUDENT =
            "italian-student;20010220;M;0064;;;0546;BU05460305;20220901;20220901;;;student;UL";
    static final String SYRIAN_STATUS_HOLDER =
            "syrian-status-holder;19931105;V;0336;;;0546;BU05460800;20151101;20160301;26;;;";
    static final String EMIGRANT = "emigrant;19700101;M;0055;;E;0546;BU05460100;;;;;;";
    static final String NEIGHBOUR = "neighbour;19700101;V;0001;;;0537;;;;;;;";
    static final String WITHOUT_SEX = "without-sex;19700101;;0001;;;0546;BU05460100;;;;;;";
    static final String WITH_ENDED_NATIONALITY = "yugoslav;19700101;V;0065;;;0546;BU05460100;;;;;;";
    static final String TOO_SHORT = "too-short;19700101;V;0001";

    private SampleExtract() {}

    /** Header and rows, each with a line feed. */
    static String of(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    /** Three residents, two of them internationals; two rows skipped and three rejected. */
    static String ofEveryKind() {
        return of(
                DUTCH_WOMAN,
                EMIGRANT,
                ITALIAN_STUDENT,
                WITHOUT_SEX,
                NEIGHBOUR,
                WITH_ENDED_NATIONALITY,
                TOO_SHORT,
                SYRIAN_STATUS_HOLDER);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] marked(String text) {
        return utf8("\uFEFF" + text);
    }

    static byte[] windows1252(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip of these names, each with the same content; names that end in a slash are folders. */
    static byte[] zip(byte[] content, String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    out.write(content);
                }
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The text with columns that are made from each line of it put behind. */
    static String withColumn(String text, String title, String value) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            boolean header = lines.isEmpty();
            lines.add(line.isEmpty() ? line : line + ";" + (header ? title : value));
        }
        return String.join("\n", lines);
    }

    /** The text without one column. */
    static String withoutColumn(String text, String title) {
        List<String> titles = Arrays.asList(HEADER.split(";"));
        int column = titles.indexOf(title);
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            List<String> fields = new ArrayList<>(Arrays.asList(line.split(";", -1)));
            if (column < fields.size() && !line.isEmpty()) {
                fields.remove(column);
            }
            lines.add(String.join(";", fields));
        }
        return String.join("\n", lines);
    }

    static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
