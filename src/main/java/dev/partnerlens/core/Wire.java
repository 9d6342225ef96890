package dev.partnerlens.core;

import java.util.List;
import java.util.Set;

/**
 * A field's name in the service's answers. Names are matched without regard to case, so an alias is only listed where
 * the spelling differs by more than that.
 */
public record Wire(String name, List<String> aliases, Set<Use> uses) {
    public Wire {
        aliases = List.copyOf(aliases);
        uses = Set.copyOf(uses);
    }

    static Wire named(String name) {
        return new Wire(name, List.of(), Set.of());
    }

    Wire alias(String other) {
        return new Wire(name, List.of(other), uses);
    }

    Wire uses(Use... what) {
        return new Wire(name, aliases, Set.of(what));
    }
}
