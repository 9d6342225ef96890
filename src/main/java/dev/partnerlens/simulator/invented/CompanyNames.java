package dev.partnerlens.simulator.invented;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of companies that do not exist, each given once. Some hold accents and apostrophes, as real ones do. */
final class CompanyNames {
    private static final List<String> BEGINNINGS = List.of(
            "Ambri", "Belvo", "Cordi", "Dravo", "Elmu", "Fenwi", "Gosta", "Harlo", "Ivendi", "Jorvi", "Kelmo", "Lumbra",
            "Mirvo", "Nordalu", "Ostre", "Pellu", "Quendo", "Rivalu", "Sorbe", "Tavre", "Ulmare", "Vandri", "Wexo",
            "Yspar", "Zelto");
    private static final List<String> ENDINGS = List.of(
            "dane", "llora", "mont", "nexa", "pine", "quill", "rello", "sandt", "tero", "vanta", "wick", "zane",
            "bourne", "ckley", "dorf", "fjell", "gaard", "hault", "lière", "mühl");
    private static final List<String> TRADES = List.of(
            "Bakeries",
            "Boatyards",
            "Clinics",
            "Coffee",
            "Design",
            "Energy",
            "Foods",
            "Freight",
            "Gardens",
            "Glass",
            "Health",
            "Hotels",
            "Insurance",
            "Instruments",
            "Legal",
            "Logistics",
            "Museums",
            "Optics",
            "Paper",
            "Press",
            "Robotics",
            "Schools",
            "Textiles",
            "Toys",
            "Travel",
            "Water",
            "Pâtisserie",
            "Möbel",
            "l'Atelier",
            "& Daughters");
    private static final List<String> SERVICES = List.of(
            "Cloud", "Consulting", "Digital", "IT Services", "Networks", "Solutions", "Systems", "Technologies");

    private final Set<String> given = new HashSet<>();

    /** Names that go on from here without taking any from this one. */
    CompanyNames onward() {
        CompanyNames onward = new CompanyNames();
        onward.given.addAll(given);
        return onward;
    }

    String customer(Chance chance) {
        return unused(chance, TRADES);
    }

    String partner(Chance chance) {
        return unused(chance, SERVICES);
    }

    private String unused(Chance chance, List<String> kinds) {
        for (int attempt = 0; ; attempt++) {
            String name = chance.pick(BEGINNINGS) + chance.pick(ENDINGS) + " " + chance.pick(kinds);
            String tried = attempt < 100 ? name : name + " " + (given.size() + 1);
            if (given.add(tried)) {
                return tried;
            }
        }
    }
}
