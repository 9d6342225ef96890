package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoalescedTest {
    @Test
    void onlyTheNewestOfManyArrives() {
        UiQueue ui = new UiQueue();
        List<Integer> seen = new ArrayList<>();
        Coalesced<Integer> updates = new Coalesced<>(ui, seen::add);
        for (int i = 0; i < 1000; i++) {
            updates.offer(i);
        }
        assertThat(ui.size()).isEqualTo(1);
        ui.runUntil(() -> !seen.isEmpty());
        updates.offer(1000);
        ui.runUntil(() -> seen.size() == 2);
        assertThat(seen).containsExactly(999, 1000);
    }
}
