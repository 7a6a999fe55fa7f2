package nl.leiden.internationals.population.api;

import nl.leiden.internationals.population.calendar.AnnouncementId;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.register.District;
import nl.leiden.internationals.population.register.NationalityCode;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.TableId;

/** Where things are found in the API, from the root of the server. */
public final class Paths {

    /** Where version 1 of the API begins. */
    public static final String API = "/api/v1";

    private Paths() {}

    public static String table(TableId id) {
        return API + "/tables/" + id;
    }

    public static String data(TableId id) {
        return table(id) + "/data";
    }

    public static String citation(TableId id) {
        return table(id) + "/citation";
    }

    static String savedQuery(SavedQueryId id) {
        return API + "/saved-queries/" + id;
    }

    public static String extract(ExtractId id) {
        return API + "/extracts/" + id;
    }

    public static String rejections(ExtractId id) {
        return extract(id) + "/rejections";
    }

    static String release(ReleaseId id) {
        return API + "/releases/" + id;
    }

    static String comparison(ReleaseId id) {
        return release(id) + "/comparison";
    }

    static String quality(ReleaseId id) {
        return release(id) + "/quality";
    }

    public static String calendar() {
        return API + "/release-calendar";
    }

    /** A release or announcement as readers know it. */
    public static String calendarEntry(String id) {
        return calendar() + '/' + id;
    }

    public static String changes() {
        return API + "/changes";
    }

    static String announcement(AnnouncementId id) {
        return API + "/announcements/" + id;
    }

    static String nationality(NationalityCode code) {
        return API + "/nationalities/" + code;
    }

    static String district(District district) {
        return API + "/districts/" + district;
    }

    static String group(Code group) {
        return API + "/groups/" + group;
    }

    static String bloc(Code bloc) {
        return API + "/blocs/" + bloc;
    }
}
