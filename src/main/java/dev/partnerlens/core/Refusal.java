package dev.partnerlens.core;

import java.util.Locale;

/** Why a sign-in did not come about, as far as it makes a difference to what the user can do. */
public enum Refusal {
    /** Nobody has signed in for the partner, or has signed out. */
    NOT_SIGNED_IN,
    /** The directory wants to ask the user something again; the sign-in that was kept is of no use. */
    SIGN_IN_AGAIN,
    /** Nobody consented to the program for this organisation. */
    CONSENT_MISSING,
    /** The tenant knows no program of that id. */
    APP_UNKNOWN,
    /** The registration does not name the address that the browser comes back to. */
    REDIRECT_UNKNOWN,
    /** The registration is none of a public client. */
    PUBLIC_CLIENT_OFF,
    /** The registration lacks the permission that is asked for, or the tenant lacks the service. */
    PERMISSION_UNKNOWN,
    /** There is no such tenant. */
    TENANT_UNKNOWN,
    /** The tenant knows no such user. */
    USER_UNKNOWN,
    /** The program is open to assigned users only, and this is none of them. */
    NOT_ASSIGNED,
    /** User name and password do not fit. */
    PASSWORD_WRONG,
    /** The account is locked after too many attempts. */
    LOCKED,
    /** The account was switched off. */
    ACCOUNT_OFF,
    /** The password has to be changed first. */
    PASSWORD_EXPIRED,
    /** The second factor is missing, or was not given. */
    SECOND_FACTOR,
    /** Conditional Access does not allow it from here. */
    BLOCKED_BY_POLICY,
    /** The user said no, or closed the page. */
    DECLINED,
    /** The device code was not used in time. */
    CODE_EXPIRED,
    /** The browser did not come back in time. */
    TIMED_OUT,
    /** Another reason, told by its number alone. */
    OTHER;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
