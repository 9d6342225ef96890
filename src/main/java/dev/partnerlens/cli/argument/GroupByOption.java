package dev.partnerlens.cli.argument;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code --group-by F[:grain],…}: fields of the set itself, each once, a grain for dates only. */
public final class GroupByOption {
    private static final String OPTION = "--group-by";
    private static final List<String> GRAINS =
            Arrays.stream(Grain.values()).map(Grain::id).toList();

    private final Arguments arguments;
    private final FieldNames fields;

    public GroupByOption(Arguments arguments, FieldNames fields) {
        this.arguments = arguments;
        this.fields = fields;
    }

    public List<GroupBy> read(List<String> lists) {
        List<GroupBy> groups = new ArrayList<>();
        for (String list : lists) {
            for (String item : list.split(",", -1)) {
                GroupBy group = group(item.strip());
                if (groups.stream().anyMatch(other -> other.field().equals(group.field()))) {
                    throw arguments.wrong(OPTION, list, "expected.each-once");
                }
                groups.add(group);
            }
        }
        return groups;
    }

    private GroupBy group(String item) {
        int colon = item.indexOf(':');
        Field field =
                arguments.oneOf(OPTION, colon < 0 ? item : item.substring(0, colon), fields::near, fields.names());
        if (colon < 0) {
            return GroupBy.of(field);
        }
        if (!(field instanceof DateField date)) {
            throw arguments.wrong(OPTION, item, "expected.grain-of-date");
        }
        return GroupBy.of(date, arguments.oneOf(OPTION, item.substring(colon + 1), Grain::byId, GRAINS));
    }
}
