package dev.partnerlens.simulator.grammar;

import dev.partnerlens.simulator.rows.Column;
import dev.partnerlens.simulator.rows.Resource;
import java.util.function.Predicate;

/** Looks up the fields that a request names. */
final class Fields {
    private Fields() {}

    /** @param what how the request wants to use the field, such as "grouped by" */
    static Column usable(Resource resource, String name, Predicate<Column> allowed, String what) {
        Column column = resource.column(name)
                .orElseThrow(() -> BadRequest.property(name, "The field '" + name + "' is not known here."));
        if (!allowed.test(column)) {
            throw BadRequest.property(name, "The field '" + name + "' cannot be " + what + ".");
        }
        return column;
    }
}
