package dev.partnerlens.core;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One set of rows of the service: facts only, no layer's logic. A dataset is not its endpoint: other sources may feed
 * the same set later.
 */
public final class Dataset {
    private final String id;
    private final Endpoint endpoint;
    private final Arrival arrival;
    private final DateField date;
    private final List<Field> fields;
    private final List<Measure> groupedOnly;
    private final List<TextField> identity;
    private final OptionalInt keptMonths;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Class<?>[] kinds;

    /**
     * @param id the name on the command line and in the cache, lower case with dashes
     * @param endpoint how the service gives it out today
     * @param date the field that rows are filed and sorted by
     * @param fields what a row holds, in the order shown
     * @param groupedOnly measures that only grouped answers of the service carry; never stored
     */
    public Dataset(
            String id,
            Endpoint endpoint,
            Arrival arrival,
            DateField date,
            List<Field> fields,
            List<Measure> groupedOnly) {
        this(id, endpoint, arrival, date, fields, groupedOnly, List.of(), OptionalInt.empty());
    }

    private Dataset(
            String id,
            Endpoint endpoint,
            Arrival arrival,
            DateField date,
            List<Field> fields,
            List<Measure> groupedOnly,
            List<TextField> identity,
            OptionalInt keptMonths) {
        this.id = id;
        this.endpoint = endpoint;
        this.arrival = arrival;
        this.date = date;
        this.fields = List.copyOf(fields);
        this.groupedOnly = List.copyOf(groupedOnly);
        this.identity = List.copyOf(identity);
        this.keptMonths = keptMonths;
        this.kinds = fields.stream().map(Dataset::kind).toArray(Class<?>[]::new);
        for (int i = 0; i < fields.size(); i++) {
            Wire wire = fields.get(i).wire();
            positions.put(key(wire.name()), i);
            for (String alias : wire.aliases()) {
                positions.put(key(alias), i);
            }
        }
        identity.forEach(this::position);
    }

    /** The same set, whose rows are told apart by the values of these fields. */
    public Dataset identifiedBy(TextField... identity) {
        return new Dataset(id, endpoint, arrival, date, fields, groupedOnly, List.of(identity), keptMonths);
    }

    public String id() {
        return id;
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /** The sets whose rows must be known before this one can be asked for, the farthest first. */
    public List<Dataset> ancestors() {
        return endpoint.each().stream()
                .flatMap(each -> Stream.concat(each.parent().ancestors().stream(), Stream.of(each.parent())))
                .toList();
    }

    public Arrival arrival() {
        return arrival;
    }

    public DateField date() {
        return date;
    }

    /** The stored fields, in the order shown. */
    public List<Field> fields() {
        return fields;
    }

    public List<Measure> groupedOnly() {
        return groupedOnly;
    }

    /**
     * The fields whose values together name what a row tells about, so that two states of it can be held against each
     * other. The service does not promise that they name one row; empty for facts, which have no name.
     */
    public List<TextField> identity() {
        return identity;
    }

    /** The same set, kept for so many months where the user wants nothing else. */
    public Dataset keptFor(int months) {
        return new Dataset(id, endpoint, arrival, date, fields, groupedOnly, identity, OptionalInt.of(months));
    }

    /** Months that rows of this set are kept, where the user wants nothing else; empty for ever. */
    public OptionalInt keptMonths() {
        return keptMonths;
    }

    /** The stored measures that may be added up; the first is what a tab adds up by default. */
    public List<Measure> measures() {
        return figures().stream().filter(Measure::addable).toList();
    }

    /** Every stored measure, those that may not be added up too. */
    public List<Measure> figures() {
        return fields.stream()
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .toList();
    }

    /** What must be said wherever rows of this set are shown. */
    public List<Measure.Caveat> caveats() {
        return figures().stream()
                .flatMap(measure -> measure.caveat().stream())
                .distinct()
                .toList();
    }

    /** Position of a field of this set, for arrays of values. */
    public int position(Field field) {
        Integer found = positions.get(key(field.name()));
        if (found == null || !isOwn(found, field)) {
            throw new IllegalArgumentException(field.name() + " is no field of " + id);
        }
        return found;
    }

    /** Whether the field is this set's own declaration, not one of another set that only reads the same. */
    public boolean has(Field field) {
        Integer found = positions.get(key(field.name()));
        return found != null && isOwn(found, field);
    }

    /** Declarations are constants: the status of subscriptions equals that of referrals and is another field. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isOwn(int position, Field field) {
        return fields.get(position) == field;
    }

    /** The field of that JSON name or alias, whatever its case. */
    public Optional<Field> field(String name) {
        return Optional.ofNullable(positions.get(key(name))).map(fields::get);
    }

    /** The field of this set that tells {@code meaning}. */
    public Optional<TextField> meaning(Meaning meaning) {
        return fields.stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(field -> field.meaning().equals(Optional.of(meaning)))
                .findFirst();
    }

    /** This set's own field for a field of another set: itself, or the one that tells the same. */
    public Optional<Field> counterpart(Field other) {
        if (has(other)) {
            return Optional.of(other);
        }
        return other instanceof TextField text
                ? text.meaning().flatMap(this::meaning).map(Field.class::cast)
                : Optional.empty();
    }

    /** What values of the field at {@code position} are instances of. */
    Class<?> kind(int position) {
        return kinds[position];
    }

    private static Class<?> kind(Field field) {
        return switch (field) {
            case TextField _ -> String.class;
            case DateField _ -> LocalDateTime.class;
            case FlagField _ -> Boolean.class;
            case Measure _ -> BigDecimal.class;
        };
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return id;
    }
}
