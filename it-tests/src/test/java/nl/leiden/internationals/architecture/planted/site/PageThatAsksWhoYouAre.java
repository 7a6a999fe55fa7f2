package nl.leiden.internationals.architecture.planted.site;

import jakarta.servlet.http.HttpServletRequest;

public final class PageThatAsksWhoYouAre {
    public boolean isAdministrator(HttpServletRequest request) {
        return request.isUserInRole("admin");
    }
}
