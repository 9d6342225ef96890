package dev.partnerlens.presentation;

import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import java.util.List;
import java.util.Optional;

/** How far forgetting has come. */
public sealed interface ForgetState {
    /** Nothing was asked for yet. */
    record Ready() implements ForgetState {}

    /**
     * Rows and files are being removed.
     *
     * @param leaving the partner that goes as a whole; empty where a customer does
     */
    record Working(Optional<Partner> leaving) implements ForgetState {}

    /**
     * A customer is forgotten.
     *
     * @param rows rows removed
     * @param views names of saved views that still name the customer
     * @param held whether another window still holds on to the file as it was
     */
    record CustomerGone(Partner partner, long rows, List<String> views, boolean held) implements ForgetState {
        public CustomerGone {
            views = List.copyOf(views);
        }
    }

    /** A partner is forgotten, and nothing is left of it. */
    record PartnerGone(Partner partner) implements ForgetState {}

    /** It did not come about, or not wholly; it can be asked for again. */
    record Failed(Problem problem) implements ForgetState {}
}
