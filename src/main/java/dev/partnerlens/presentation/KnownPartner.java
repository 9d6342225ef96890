package dev.partnerlens.presentation;

import dev.partnerlens.core.Partner;
import dev.partnerlens.sync.Registration;
import java.util.Optional;

/**
 * A partner of this home.
 *
 * @param registration empty where nobody signs in: invented data, or an address on this computer
 * @param userName who is signed in; empty for nobody
 */
public record KnownPartner(Partner partner, Optional<Registration> registration, Optional<String> userName) {
    /** Whether its data is fetched as somebody who signed in. */
    public boolean signsIn() {
        return registration.isPresent();
    }
}
