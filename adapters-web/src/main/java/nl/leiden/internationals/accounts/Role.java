package nl.leiden.internationals.accounts;

/** What somebody may do. Everybody is a reader, signed in or not. */
public enum Role {
    /** Reads what is published. */
    READER,
    /** Imports extracts, checks drafts and submits them. */
    ANALYST,
    /** Signs releases off as the second person, sends them back, withdraws them. */
    PUBLISHER,
    /** Keeps the implementation agenda. */
    POLICY,
    /** Keeps interviews and other texts. */
    EDITOR,
    /** Watches over disclosure control and consents. */
    PRIVACY,
    /** Loads reference tables and sees to the installation. */
    ADMIN
}
