package nl.leiden.internationals.population.pages;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.formats.ExtractMediaType;
import nl.leiden.internationals.population.formats.UploadedForm.UploadedFile;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.usecase.ImportOrder;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Texts;
import org.jspecify.annotations.Nullable;

/** What an analyst filled in beside the file. */
sealed interface UploadFields {

    /**
     * All of it can be used.
     *
     * @param length of the file in bytes; null where no script measured it
     */
    record Usable(ImportOrder order, @Nullable Long length, Form form) implements UploadFields {}

    /** Something is wrong; nothing of the file is read. */
    record Wrong(Form form) implements UploadFields {}

    static UploadFields read(Map<String, String> fields, boolean hasFile, ExtractId id, Signature by, Texts texts) {
        Form form = Form.empty();
        for (String field : new String[] {"referenceDate", "maxRejectedPercent", "reasonNl", "reasonEn"}) {
            form = form.with(field, fields.getOrDefault(field, ""));
        }
        ReferenceDate date = null;
        try {
            date = ReferenceDate.parse(form.value("referenceDate"));
        } catch (IllegalArgumentException unreadable) {
            form = form.wrong("referenceDate", texts.of("importing.date-wrong"));
        }
        BigDecimal limit = null;
        String typed = form.value("maxRejectedPercent").strip().replace("%", "").replace(',', '.');
        if (!typed.isEmpty()) {
            try {
                limit = percentage(typed);
            } catch (IllegalArgumentException unreadable) {
                form = form.wrong("maxRejectedPercent", texts.of("importing.limit-wrong"));
            }
        }
        BilingualText reason = null;
        switch (BothHalves.read(BothHalves.Asked.REASON, form, texts)) {
            case BothHalves.Complete complete -> reason = complete.text();
            case BothHalves.Nothing nothing -> {}
            case BothHalves.HalfMissing half -> form = form.wrong(half.field(), half.error());
        }
        if (!hasFile) {
            form = form.wrong("file", texts.of("importing.file-missing"));
        }
        return date == null || form.isWrong()
                ? new Wrong(form)
                : new Usable(new ImportOrder(id, date, reason, limit, by), length(fields), form);
    }

    private static BigDecimal percentage(String typed) {
        BigDecimal percent = new BigDecimal(typed);
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("not a percentage from 0 to 100: '" + typed + "'");
        }
        return percent;
    }

    private static @Nullable Long length(Map<String, String> fields) {
        String bytes = fields.getOrDefault("bytes", "");
        return bytes.matches("[0-9]{1,15}") ? Long.valueOf(bytes) : null;
    }

    /** The field at which a reason not to import stands. */
    static String fieldOf(Message refusal) {
        return refusal.key().equals("import.reason-needed") ? "reasonNl" : "referenceDate";
    }

    /** By the ending of its name, because browsers know few types; else as the browser says. */
    static ExtractMediaType typeOf(UploadedFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            return ExtractMediaType.GZIP;
        }
        if (name.endsWith(".zip")) {
            return ExtractMediaType.ZIP;
        }
        return file.contentType().flatMap(ExtractMediaType::find).orElse(ExtractMediaType.CSV);
    }
}
