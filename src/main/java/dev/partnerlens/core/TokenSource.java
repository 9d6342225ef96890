package dev.partnerlens.core;

/** Gives the bearer token at each request, so that a renewed one is used. Tokens are never logged and never stored by who asks. */
@FunctionalInterface
public interface TokenSource {
    /**
     * The token to use now.
     *
     * @return never blank
     * @throws ProblemException when there is none and nobody can be asked
     */
    String token() throws InterruptedException;

    /**
     * Called when the service did not take {@code refused}: tries to get another one without asking anybody.
     *
     * @return whether {@link #token} now gives another one
     */
    default boolean renew(String refused) throws InterruptedException {
        return false;
    }
}
