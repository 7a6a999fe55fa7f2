package nl.leiden.internationals.accounts;

import java.util.List;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frame;

/**
 * The page on which colleagues sign in.
 *
 * @param next where the colleague wanted to go; empty for the workplace
 * @param demoAccounts names to try, in demo mode only
 */
public record SignInPage(Frame frame, Form form, String next, List<String> demoAccounts) {}
