package dev.partnerlens.simulator.invented;

/**
 * A product sold by the seat.
 *
 * @param type the service's word for its family
 * @param product its name as the service spells it
 * @param friendly the name a partner gives the subscription
 * @param share which part of a customer's people get a seat
 */
record Offer(String type, String product, String friendly, double share) {
    static final Offer AZURE = new Offer("Azure", "MICROSOFT AZURE", "Microsoft Azure", 0);

    /** What small customers begin with. */
    static final Weighted<Offer> SMALL_SUITES = new Weighted<Offer>()
            .with(4, new Offer("Microsoft365", "MICROSOFT 365 BUSINESS PREMIUM", "Microsoft 365 Business Premium", 0.9))
            .with(
                    3,
                    new Offer(
                            "Microsoft365", "MICROSOFT 365 BUSINESS STANDARD", "Microsoft 365 Business Standard", 0.9))
            .with(2, new Offer("Office", "OFFICE 365 BUSINESS ESSENTIALS", "Office 365 Business Essentials", 1))
            .with(2, new Offer("Office", "OFFICE 365 BUSINESS PREMIUM", "Office 365 Business Premium", 0.8));

    /** What larger ones begin with. */
    static final Weighted<Offer> LARGE_SUITES = new Weighted<Offer>()
            .with(3, new Offer("Microsoft365", "MICROSOFT 365 E3", "Microsoft 365 E3", 0.8))
            .with(1, new Offer("Microsoft365", "MICROSOFT 365 E5", "Microsoft 365 E5", 0.5))
            .with(3, new Offer("Office", "OFFICE 365 E3", "Office 365 E3", 0.85))
            .with(2, new Offer("Office", "OFFICE 365 E1", "Office 365 E1", 0.9));

    /** What is added over the years. */
    static final Weighted<Offer> EXTRAS = new Weighted<Offer>()
            .with(5, new Offer("Office", "EXCHANGE ONLINE (PLAN 1)", "Exchange Online", 0.25))
            .with(3, new Offer("Office", "VISIO PLAN 2", "Visio Plan 2", 0.06))
            .with(3, new Offer("Office", "PROJECT PLAN 3", "Project Plan 3", 0.07))
            .with(4, new Offer("Office", "POWER BI PRO", "Power BI Pro", 0.15))
            .with(4, new Offer("EMS", "ENTERPRISE MOBILITY + SECURITY E3", "Enterprise Mobility + Security", 0.6))
            .with(3, new Offer("EMS", "AZURE ACTIVE DIRECTORY PREMIUM P1", "Azure AD Premium P1", 0.7))
            .with(3, new Offer("Dynamics", "DYNAMICS 365 SALES ENTERPRISE", "Dynamics 365 Sales", 0.12))
            .with(3, new Offer("Dynamics", "DYNAMICS 365 BUSINESS CENTRAL ESSENTIALS", "Business Central", 0.2))
            .with(
                    2,
                    new Offer(
                            "Dynamics",
                            "DYNAMICS 365 CUSTOMER SERVICE ENTERPRISE",
                            "Dynamics 365 Customer Service",
                            0.1))
            .with(2, new Offer("Microsoft365", "MICROSOFT 365 F3", "Microsoft 365 F3", 0.3));

    static Weighted<Offer> suites(int seats) {
        return seats < 150 ? SMALL_SUITES : LARGE_SUITES;
    }
}
