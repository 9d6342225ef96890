package dev.partnerlens.app.handover;

import dev.partnerlens.core.Partner;
import dev.partnerlens.simulator.SimulatorOptions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;

/** All that a second start can ask of the open window, which comes to the front with it. */
public sealed interface Wish {
    /** Stays with the partner that is open. */
    record Front() implements Wish {}

    /** Opens that partner, which is known in the home. */
    record Show(String partner) implements Wish {
        public Show {
            if (!partner.equals(new Partner(partner, Partner.LOCAL.cloud()).name())) {
                throw new IllegalArgumentException("Not a partner's name");
            }
        }
    }

    /** Opens the demo partner, with that data where it is not open yet. */
    record Demo(long seed, int customers, int days, LocalDate today) implements Wish {
        public SimulatorOptions data() {
            return new SimulatorOptions(
                    OptionalInt.empty(),
                    seed,
                    customers,
                    days,
                    today,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** The wish as one line; {@link #read} understands it. */
    default String line() {
        return switch (this) {
            case Front() -> "front";
            case Show(String partner) -> "show " + partner;
            case Demo(long seed, int customers, int days, LocalDate today) ->
                "demo " + seed + " " + customers + " " + days + " " + today;
        };
    }

    /** Empty where the line is no wish. */
    static Optional<Wish> read(String line) {
        String[] words = line.split(" ", -1);
        try {
            return switch (words[0] + " " + words.length) {
                case "front 1" -> Optional.of(new Front());
                case "show 2" -> Optional.of(new Show(words[1]));
                case "demo 5" -> {
                    int customers = Integer.parseInt(words[2]);
                    int days = Integer.parseInt(words[3]);
                    yield customers < 1 || days < 1
                            ? Optional.empty()
                            : Optional.of(
                                    new Demo(Long.parseLong(words[1]), customers, days, LocalDate.parse(words[4])));
                }
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
