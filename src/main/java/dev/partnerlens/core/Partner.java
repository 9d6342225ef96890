package dev.partnerlens.core;

/**
 * Whose data this is: one profile, one cache.
 *
 * @param name the name on the command line and of the folder, lower case letters, digits and dashes
 */
public record Partner(String name, Cloud cloud) {
    /** The invented partner that the product brings along. */
    public static final Partner DEMO = new Partner("demo", Cloud.LOCAL);

    /** Whatever answers on a loopback address. */
    public static final Partner LOCAL = new Partner("local", Cloud.LOCAL);

    public Partner {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException("Not a partner's name: " + name);
        }
    }

    /** Whether every figure is invented and must be shown as such. */
    public boolean invented() {
        return equals(DEMO);
    }
}
