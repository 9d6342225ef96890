package dev.partnerlens.simulator.invented;

/**
 * One meter in one place, as a subscription uses it.
 *
 * @param level a weekday's quantity today, before chance
 * @param reservationOrderId empty where nothing is reserved, as is {@code reservationId}
 */
record Workload(
        Meter meter,
        String location,
        String serviceType,
        String meterId,
        String reservationOrderId,
        String reservationId,
        double level) {

    boolean isReserved() {
        return !reservationId.isEmpty();
    }
}
