package nl.leiden.internationals.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.leiden.internationals.server.Monitor;

/** Asks the monitor for everything that can be asked for, by everybody and by colleagues, rightly and wrongly; it keeps nothing. */
final class Crawl {

    private static final int MOST_PAGES = 400;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final List<String> ACCOUNTS = List.of("", "analyst", "publisher", "privacy");
    private static final List<String> MISTAKES = List.of(
            "/api/v1/tables/no-such-table/data",
            "/api/v1/tables/internationals-by-nationality/data?nationality=9999,64&year=1999&colour=red",
            "/api/v1/tables/internationals-by-nationality/data?format=pdf",
            "/api/v1/tables/internationals-by-nationality-and-district/data?measure=sum",
            "/api/v1/nothing",
            "/api/v1/releases/not-a-release",
            "/nl/cijfers/no-such-table",
            "/en/nothing-here");

    private final Monitor monitor;

    Crawl(Monitor monitor) {
        this.monitor = monitor;
    }

    /**
     * Asks every reading method of the API as everybody and as three colleagues, in both languages.
     *
     * @param values of parameters in paths, such as {@code release}, each with all values to try
     */
    int api(Map<String, List<String>> values) {
        JsonNode paths = monitor.get("/api/v1/openapi.json").json().path("paths");
        List<String> addresses = new ArrayList<>();
        paths.fieldNames().forEachRemaining(path -> {
            if (paths.path(path).has("get")) {
                addresses.addAll(filled("/api/v1" + path, values));
            }
        });
        addresses.parallelStream().forEach(address -> {
            for (String account : ACCOUNTS) {
                for (String language : List.of("nl", "en")) {
                    Monitor.Call call = monitor.to(address).with("Accept-Language", language);
                    (account.isEmpty() ? call : call.as(account)).bytes();
                }
            }
        });
        int asked = addresses.size() * ACCOUNTS.size() * 2;
        for (String mistake : MISTAKES) {
            monitor.to(mistake).bytes();
            monitor.to(mistake).as("analyst").bytes();
            asked += 2;
        }
        return asked;
    }

    private static List<String> filled(String path, Map<String, List<String>> values) {
        List<String> filled = List.of(path);
        Matcher parameter = Pattern.compile("\\{([A-Za-z]+)}").matcher(path);
        while (parameter.find()) {
            List<String> tried = values.getOrDefault(parameter.group(1), List.of("unknown"));
            String hole = parameter.group();
            filled = filled.stream()
                    .flatMap(address -> tried.stream().map(value -> address.replace(hole, value)))
                    .toList();
        }
        return filled;
    }

    /** Follows links of pages from both first pages, then the same from the workplace as a colleague. */
    int pages(String account) {
        return follow(List.of("/nl", "/en"), "") + follow(List.of("/nl/werkplek", "/en/workplace"), signedIn(account));
    }

    private int follow(List<String> from, String cookie) {
        Deque<String> toVisit = new ArrayDeque<>(from);
        Set<String> seen = new HashSet<>(from);
        int visited = 0;
        while (!toVisit.isEmpty() && visited < MOST_PAGES) {
            Monitor.Call call = monitor.to(toVisit.removeFirst()).with("Accept", "text/html, */*;q=0.5");
            Monitor.Answer page = (cookie.isEmpty() ? call : call.with("Cookie", cookie)).answer();
            visited++;
            Matcher link = LINK.matcher(page.body());
            while (link.find()) {
                String address = link.group(1).replace("&amp;", "&");
                if (seen.add(address)) {
                    toVisit.addLast(address);
                }
            }
        }
        return visited;
    }

    /** Signs in by the form, as a browser without JavaScript would. */
    private String signedIn(String account) {
        Monitor.Answer form = monitor.get("/nl/aanmelden");
        StringBuilder fields = new StringBuilder("name=" + account + "&password=demo");
        Matcher hidden = HIDDEN.matcher(form.body());
        while (hidden.find()) {
            fields.append('&')
                    .append(hidden.group(1))
                    .append('=')
                    .append(URLEncoder.encode(hidden.group(2), StandardCharsets.UTF_8));
        }
        Monitor.Answer welcome = monitor.to("/nl/aanmelden")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Cookie", cookies(form, ""))
                .sending("POST", BodyPublishers.ofString(fields.toString()))
                .answer();
        if (welcome.status() != 303) {
            throw new IllegalStateException("not signed in: " + welcome.status() + " " + welcome.body());
        }
        return cookies(welcome, cookies(form, ""));
    }

    private static String cookies(Monitor.Answer answer, String before) {
        String set = answer.response().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        return set.isEmpty() ? before : set;
    }
}
