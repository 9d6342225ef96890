package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** About six hundred searches a month in which the partner's profile appears; ever fewer look, click and ask. */
final class SearchHistory {
    private static final double A_DAY = 600 / 30.4;
    private static final int MPN_ID = 4_100_001;

    private static final Weighted<String> WORDS = new Weighted<String>()
            .with(12, "azure migration")
            .with(10, "office 365 support")
            .with(9, "managed services")
            .with(8, "security assessment")
            .with(7, "teams telephony")
            .with(6, "power bi consulting")
            .with(6, "business central")
            .with(5, "backup")
            .with(5, "kubernetes")
            .with(4, "intune rollout")
            .with(4, "sharepoint intranet")
            .with(3, "data platform")
            .with(3, "copilot training")
            .with(2, "windows 365")
            .with(2, " cloud partner");
    private static final Weighted<String> INDUSTRIES = new Weighted<String>()
            .with(7, "Manufacturing")
            .with(6, "Retail")
            .with(6, "Professional Services")
            .with(5, "Health")
            .with(4, "Education")
            .with(4, "Financial Services")
            .with(3, "Government")
            .with(2, "Nonprofit");
    private static final Weighted<String> PRODUCTS = new Weighted<String>()
            .with(8, "Azure")
            .with(7, "Microsoft 365")
            .with(5, "Dynamics 365")
            .with(4, "Office 365")
            .with(3, "Power Platform")
            .with(2, "Enterprise Mobility + Security");

    private final Settings settings;
    private final String company;
    private final String partnerMarket;

    SearchHistory(Settings settings, String company, String partnerMarket) {
        this.settings = settings;
        this.company = company;
        this.partnerMarket = partnerMarket;
    }

    /** By day. */
    List<byte[]> rows() {
        List<byte[]> rows = new ArrayList<>();
        for (int i = 0; i < settings.days(); i++) {
            LocalDate day = settings.firstDay().plusDays(i);
            Chance chance = settings.chance("searches", day.toEpochDay());
            double trend = 0.8 + 0.4 * i / settings.days();
            double share = day.equals(settings.today()) ? Settings.SHARE_OF_TODAY : 1;
            for (int n = chance.times(A_DAY * trend * share * (Chance.isWeekend(day) ? 0.35 : 1.26)); n > 0; n--) {
                rows.add(row(chance, day));
            }
        }
        return rows;
    }

    private byte[] row(Chance chance, LocalDate day) {
        boolean viewed = chance.happens(0.31);
        boolean clicked = viewed && chance.happens(0.27);
        boolean asked = clicked && chance.happens(0.38);
        return new JsonObject()
                .text("companyName", company)
                .flag("contactButtonClicked", clicked)
                .text(
                        "keywordCountry",
                        chance.happens(0.8) ? chance.pick(Market.ALL).code() : null)
                .flag("detailsViewed", viewed)
                .text("keywordIndustryFocus", chance.happens(0.55) ? chance.pick(INDUSTRIES) : null)
                .number("mpnId", MPN_ID)
                .text("partnerMarket", partnerMarket)
                .text("keywordProduct", chance.happens(0.65) ? chance.pick(PRODUCTS) : null)
                .flag("referralSubmitted", asked)
                .text("searchDate", day.toString())
                .text("keywordSearchText", chance.happens(0.85) ? chance.pick(WORDS) : null)
                .bytes();
    }
}
