package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.NothingKept;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What every command works with: services, surroundings, the two streams and the options all commands share. */
record Context(Services services, Surroundings here, Output out, Output err, CommonOptions common) {
    Words words() {
        return here.words();
    }

    Arguments arguments() {
        return new Arguments(words());
    }

    LocalDate today() {
        return common.today == null ? here.today() : arguments().day("--today", common.today);
    }

    /** The same whenever it is asked for, unless it was given: then it stays. */
    Supplier<LocalDate> day() {
        LocalDate today = today();
        return common.today == null ? here.day() : () -> today;
    }

    Path home() {
        return common.home == null ? here.home() : arguments().path("--home", common.home);
    }

    PartnerStores stores() {
        return services.stores(home());
    }

    /** The partner named, which must be known in this home, else the one last used; empty in a new home. */
    Optional<Partner> partner() {
        Optional<String> name = partnerName();
        PartnerStores stores = stores();
        if (name.isEmpty()) {
            return stores.lastUsed();
        }
        Optional<Partner> known =
                stores.all().stream().filter(p -> p.name().equals(name.get())).findFirst();
        if (known.isEmpty()) {
            throw new ProblemException(new Problem.UnknownPartner(name.get()));
        }
        return known;
    }

    /** The name given with {@code --partner}, in a form that partners can have. */
    Optional<String> partnerName() {
        if (common.partner == null) {
            return Optional.empty();
        }
        return Optional.of(arguments().partner("--partner", common.partner));
    }

    /**
     * Loads sets of the partner from the cache; in a new home nothing is fetched yet.
     *
     * @param asOf a past day whose state is asked for; empty for the state of now
     */
    Practice practice(Collection<Dataset> sets, Optional<LocalDate> asOf) {
        Optional<PartnerStore> store = partner().map(this::store);
        Past past = store.map(PartnerStore::past).orElseGet(NothingKept::new);
        return asOf.map(day -> Practice.asOf(past, sets, spellings(store), day))
                .orElseGet(() -> Practice.load(source(store), past, sets, spellings(store), today()));
    }

    /** The same, with no more than that query asks of the sets. */
    Practice answering(Query query, Collection<Dataset> sets, Optional<LocalDate> asOf) {
        Optional<PartnerStore> store = partner().map(this::store);
        CodedSource source = asOf.map(day ->
                        store.<CodedSource>map(kept -> kept.past().asOf(day)).orElseGet(NothingKept::new))
                .orElseGet(() -> source(store));
        return Practice.answering(query, source, sets, spellings(store), asOf.orElseGet(this::today), asOf);
    }

    private static CodedSource source(Optional<PartnerStore> store) {
        return store.map(PartnerStore::source).orElseGet(NothingKept::new);
    }

    private static Spellings spellings(Optional<PartnerStore> store) {
        return store.map(kept -> kept.spellings().all()).orElse(Spellings.NONE);
    }

    /** What is remembered of a partner's earlier states; nothing in a new home. */
    Past past(Optional<Partner> partner) {
        return partner.map(this::store).map(PartnerStore::past).orElseGet(NothingKept::new);
    }

    /** The store of the partner; empty in a new home. */
    Optional<PartnerStore> store() {
        return partner().map(this::store);
    }

    /** Remembers the partner as last used, where that is news, so that a home that cannot be written to can be read. */
    private PartnerStore store(Partner partner) {
        return stores().lastUsed().equals(Optional.of(partner)) ? stores().look(partner) : stores().open(partner);
    }

    /** The sets themselves, or every set where a filter has to find its way from another one. */
    static Collection<Dataset> needed(Collection<Dataset> sets, List<Filter> filters) {
        return filters.stream().map(Filter::field).allMatch(field -> known(sets, field)) ? sets : Datasets.all();
    }

    private static boolean known(Collection<Dataset> sets, Field field) {
        return sets.stream().allMatch(set -> set.counterpart(field).isPresent());
    }
}
