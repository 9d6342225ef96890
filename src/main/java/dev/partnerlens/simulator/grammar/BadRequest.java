package dev.partnerlens.simulator.grammar;

import java.util.List;

/** A request the service does not understand; becomes an answer 400. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String INVALID_PROPERTY = "3000";
    private static final String INVALID_INPUT = "800002";

    private final String code;
    private final transient List<String> data;

    private BadRequest(String code, String description, List<String> data) {
        super(description, null, false, false);
        this.code = code;
        this.data = data;
    }

    /** A field that is unknown, or that the service does not let a request use in this way. */
    public static BadRequest property(String name, String why) {
        return new BadRequest(INVALID_PROPERTY, why, List.of(name));
    }

    /** Anything else that cannot be read. */
    public static BadRequest input(String parameter, String why) {
        return new BadRequest(INVALID_INPUT, why, List.of(parameter));
    }

    /** The service's own error code. */
    public String code() {
        return code;
    }

    public String description() {
        return String.valueOf(getMessage());
    }

    /** What the error is about. */
    public List<String> data() {
        return data;
    }
}
