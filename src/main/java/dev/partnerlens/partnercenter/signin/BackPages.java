package dev.partnerlens.partnercenter.signin;

/**
 * What the browser shows when it has come back, in the user's language, plain text.
 *
 * @param done after a sign-in
 * @param refused after anything else
 */
public record BackPages(String done, String refused) {
    String page(boolean signedIn) {
        String text = (signedIn ? done : refused)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return "<!doctype html><html><head><meta charset=\"utf-8\"><title>PartnerLens</title></head>"
                + "<body style=\"font-family:sans-serif;margin:4em\"><p>" + text + "</p></body></html>";
    }
}
