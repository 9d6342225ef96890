package dev.partnerlens.chart;

import java.util.List;

/**
 * Stages on one base line, each a part of the one before.
 *
 * @param flows one between each two stages
 * @param lossTitle what the lists of losses are, empty where there are none
 */
public record Funnel(List<Stage> stages, List<Flow> flows, String lossTitle) implements Plot {
    public Funnel {
        stages = List.copyOf(stages);
        flows = List.copyOf(flows);
    }

    /** How many came this far. */
    public record Stage(Mark mark, double size, String figure) {}

    /** The share that went on, and where the rest went. */
    public record Flow(String rate, List<Loss> losses) {
        public Flow {
            losses = List.copyOf(losses);
        }
    }

    /** One way out, such as 9 missed. */
    public record Loss(String figure, String label) {}

    @Override
    public List<Mark> marks() {
        return stages.stream().map(Stage::mark).toList();
    }
}
