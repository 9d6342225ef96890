package dev.partnerlens.simulator.rows;

/** Why the service tells nothing about a customer or a subscription, with its status, code and words. */
public enum Refusal {
    NO_SUCH_THING(404, "1000", "Not found."),
    NO_SUBSCRIPTION(404, "20003", "The subscription is not found."),
    NO_TENANT(404, "60003", "The tenant is not found."),
    NO_RELATIONSHIP(403, "20002", "There is no commerce relationship between this partner and this customer."),
    /** Told as an error although it only means that there is nothing to tell. */
    NO_USAGE(400, "3000", "Customer does not have usage data."),
    NO_GUID(400, "900118", "The customer id is not valid."),
    NOT_AZURE(400, "800011", "The subscription is not a valid Azure subscription for this resource."),
    NOT_ACTIVE(400, "800012", "The subscription is not an active subscription.");

    private final int status;
    private final String code;
    private final String description;

    Refusal(int status, String code, String description) {
        this.status = status;
        this.code = code;
        this.description = description;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String description() {
        return description;
    }
}
