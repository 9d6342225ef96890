package dev.partnerlens.core;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field's name in the service's answers. Names are matched without regard to case, so an alias is only listed where
 * the spelling differs by more than that. An alias with dots leads into nested objects ({@code budget.amount}). Where a
 * row carries a value under several of them, the name counts first, then the aliases in their order.
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
        return new Wire(name, Stream.concat(aliases.stream(), Stream.of(other)).toList(), uses);
    }

    Wire uses(Use... what) {
        return new Wire(name, aliases, Set.of(what));
    }
}
