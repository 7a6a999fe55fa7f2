package nl.leiden.internationals.architecture.planted.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

public final class InnocentSignIn {
    public boolean isSomebody(HttpServletRequest request) {
        Principal somebody = request.getUserPrincipal();
        return somebody != null;
    }
}
