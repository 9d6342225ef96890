package dev.partnerlens.partnercenter.signin;

import java.nio.file.Path;

/** Where this machine keeps sign-ins. */
public interface TokenVaults {
    /** Whether a sign-in outlives the program. */
    boolean outlive();

    /**
     * The place of one sign-in.
     *
     * @param folder what belongs to it lies in this folder of the owner's, where anything lies on disk at all
     * @param name tells apart what is kept in the same folder
     */
    TokenVault vault(Path folder, String name);
}
